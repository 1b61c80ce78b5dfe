import type { FastifyReply, FastifyRequest } from 'fastify';

const always = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

/** Sets what every answer carries: not to be stored, framed or sniffed, and the id it is traced by. */
export const setHeaders = (request: FastifyRequest, reply: FastifyReply): void => {
  reply.headers(always).header('x-request-id', request.id);
};
