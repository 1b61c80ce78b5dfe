import type { FastifyInstance } from 'fastify';
import { ProblemError } from './problem.ts';

/** The largest body that is read, in bytes. */
export const bodyLimit = 256 * 1024;

const refuse = (code: string, detail: string): ProblemError => new ProblemError(400, code, { detail });

const unwritable = /[\0\p{Surrogate}]/u;

/** Whether a NUL or half a surrogate pair stands anywhere in it. JSON can say both, Postgres can store neither. */
const hasUnwritableText = (body: unknown): boolean => {
  const open: unknown[] = [body];
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value === 'string' && unwritable.test(value)) return true;
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, inner] of Object.entries(value)) {
      if (unwritable.test(key)) return true;
      open.push(inner);
    }
  }
  return false;
};

const parse = (text: string): unknown => {
  if (text === '') return undefined;
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw refuse('body/malformed-json', 'The body is not valid JSON.');
  }
  // Such characters reach a parsed string only through an escape.
  if (text.includes('\\u') && hasUnwritableText(body))
    throw refuse('body/unwritable-text', 'Text may not contain NUL or half of a surrogate pair.');
  return body;
};

/** Bodies are JSON, in UTF-8, without what no store can hold. An empty one is none. */
export const takeJson = (app: FastifyInstance): void => {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string', bodyLimit }, (_request, text, done) => {
    try {
      done(null, parse(String(text)));
    } catch (thrown) {
      done(thrown as Error);
    }
  });
};
