import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Auth } from './auth.ts';
import { ProblemError } from './problem.ts';

/**
 * Limits the requests of a minute. A token that has been verified counts for its person and application, wherever it comes
 * from: the query service hands on the requests of many. Anything else counts for its address, and so does the first
 * request with a token, because whoever could try tokens without an end would make the service verify them all.
 */
export const limitRate = async (app: FastifyInstance, max: number, auth: Auth | undefined): Promise<void> => {
  const senderOf = ({ headers }: FastifyRequest) => auth?.known(headers.authorization);
  await app.register(rateLimit, {
    global: false,
    max,
    timeWindow: 60_000,
    keyGenerator: (request) => {
      const sender = senderOf(request);
      return sender ? `${sender.personId} ${sender.client}` : request.ip;
    },
    errorResponseBuilder: (request, { ttl }) =>
      new ProblemError(429, 'request/too-many', {
        detail: `More than ${max} requests in a minute came from this ${senderOf(request) ? 'person' : 'address'}.`,
        headers: { 'retry-after': String(Math.ceil(ttl / 1000)) },
      }),
  });
  // A hook of the plugin's own would come after the token is verified.
  app.addHook('onRequest', app.rateLimit());
};
