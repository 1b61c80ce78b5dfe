import type { FastifyInstance } from 'fastify';
import { ProblemError } from './problem.ts';

const isReadable = (query: string): boolean => {
  try {
    decodeURIComponent(query);
    return true;
  } catch {
    return false;
  }
};

/** Refuses a query whose percent-encoding is broken or not of UTF-8: it would be read as other text than was meant. */
export const demandReadableQuery = (app: FastifyInstance): void => {
  app.addHook('onRequest', ({ url }, _reply, done) => {
    const at = url.indexOf('?');
    if (at < 0 || isReadable(url.slice(at))) done();
    else
      done(
        new ProblemError(400, 'request/malformed-url', { detail: 'The query is not percent-encoded UTF-8.' }),
      );
  });
};
