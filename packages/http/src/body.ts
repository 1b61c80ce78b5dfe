import { isUtf8 } from 'node:buffer';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { bodyLimit } from './body-limit.ts';
import { ProblemError } from './problem.ts';

export const refuse = (code: string, detail: string): ProblemError => new ProblemError(400, code, { detail });

/** Refuses a body whose headers declare another charset than UTF-8, or an encoding. */
export const demandPlainText = ({ headers }: FastifyRequest): void => {
  const [, charset = 'utf-8'] = /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(headers['content-type'] ?? '') ?? [];
  if (!/^utf-?8$/i.test(charset))
    throw new ProblemError(415, 'body/unsupported-media-type', { detail: 'Send the body in UTF-8.' });
  if (/^(identity)?$/i.test(headers['content-encoding'] ?? '')) return;
  throw new ProblemError(415, 'body/unsupported-encoding', {
    detail: 'Send the body as it is, without a Content-Encoding.',
    headers: { 'accept-encoding': 'identity' },
  });
};

const unwritable = /[\0\p{Surrogate}]/u;

/**
 * Whether a NUL or half a surrogate pair stands anywhere in it: JSON can say both, Postgres can store neither. Or a key
 * `__proto__`, which no object here can hold.
 */
const hasUnwritableText = (body: unknown): boolean => {
  const open: unknown[] = [body];
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value === 'string' && unwritable.test(value)) return true;
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, inner] of Object.entries(value)) {
      if (key === '__proto__' || unwritable.test(key)) return true;
      open.push(inner);
    }
  }
  return false;
};

const parse = (bytes: Buffer): unknown => {
  if (bytes.length === 0) return undefined;
  if (!isUtf8(bytes)) throw refuse('body/not-utf-8', 'The body is not in UTF-8.');
  const text = bytes.toString('utf8');
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw refuse('body/malformed-json', 'The body is not valid JSON.');
  }
  // Such characters reach a parsed string only through an escape.
  if ((text.includes('\\u') || text.includes('__proto__')) && hasUnwritableText(body))
    throw refuse(
      'body/unwritable-text',
      'Text may not contain NUL or half of a surrogate pair, and nothing is called __proto__.',
    );
  return body;
};

/** Bodies are JSON, in UTF-8, without what no store can hold. An empty one is none. `types` are more media types of JSON. */
export const takeJson = (app: FastifyInstance, types: readonly string[] = []): void => {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    ['application/json', ...types],
    { parseAs: 'buffer', bodyLimit },
    (request, bytes, done) => {
      try {
        demandPlainText(request);
        done(null, parse(bytes as Buffer));
      } catch (thrown) {
        done(thrown as Error);
      }
    },
  );
};
