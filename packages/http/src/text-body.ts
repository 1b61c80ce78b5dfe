import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';
import { demandPlainText, refuse } from './body.ts';
import { ProblemError } from './problem.ts';

/** The routes of `app` take bodies of these media types only, as streams. Their headers may declare UTF-8 only. */
export const takeText = (app: FastifyInstance, types: string[]): void => {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(types, (request: FastifyRequest, payload, done) => {
    try {
      demandPlainText(request);
      done(null, payload);
    } catch (thrown) {
      done(thrown as Error);
    }
  });
};

/** UTF-16 begins with a byte order mark, or has a zero byte in each character of plain Latin text. */
const isUtf16 = (first: Buffer): boolean =>
  (first[0] === 0xff && first[1] === 0xfe) ||
  (first[0] === 0xfe && first[1] === 0xff) ||
  first.subarray(0, 64).includes(0);

const demandUtf8 = (first: Buffer): void => {
  if (isUtf16(first)) throw refuse('body/not-utf-8', 'The body is in UTF-16. Save the file in UTF-8.');
};

const decode = (decoder: InstanceType<typeof TextDecoder>, bytes?: Buffer): string => {
  try {
    return decoder.decode(bytes, { stream: bytes !== undefined });
  } catch {
    throw refuse('body/not-utf-8', 'The body is not in UTF-8. Save the file in UTF-8.');
  }
};

/** The text of a body as it arrives, without its byte order mark. Throws a 413 beyond `limit` bytes, and a 400 for another encoding. */
export async function* textOf(body: Readable, limit: number): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let length = 0;
  for await (const chunk of body) {
    const bytes = Buffer.from(chunk as Buffer);
    if (length === 0) demandUtf8(bytes);
    length += bytes.length;
    if (length > limit)
      throw new ProblemError(413, 'body/too-large', {
        detail: `The body is larger than ${limit / 1024 / 1024} MB. Send it in parts.`,
        fields: [{ path: 'body', message: `at most ${limit / 1024 / 1024} MB` }],
      });
    yield decode(decoder, bytes);
  }
  yield decode(decoder);
}
