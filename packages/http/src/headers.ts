import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';
import helmet from 'helmet';

const setSecurityHeaders = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: { 'default-src': ["'none'"], 'frame-ancestors': ["'none'"] },
  },
  xFrameOptions: { action: 'deny' },
  // These protect pages, and a service serves one page, which brings its own.
  crossOriginOpenerPolicy: false,
  crossOriginResourcePolicy: false,
  originAgentCluster: false,
  xDnsPrefetchControl: false,
  xDownloadOptions: false,
  xPermittedCrossDomainPolicies: false,
  xXssProtection: false,
});

// No header depends on the request, so helmet is asked once and not for each reply.
const securityHeaders = () => {
  const request = new IncomingMessage(new Socket());
  const response = new ServerResponse(request);
  setSecurityHeaders(request, response, () => undefined);
  return response.getHeaders();
};
const always = { 'cache-control': 'no-store', ...securityHeaders() };

/** Sets what every reply carries: not to be stored, framed or sniffed, and the id it is traced by. */
export const setHeaders = (request: FastifyRequest, reply: FastifyReply): void => {
  reply.headers(always).header('x-request-id', request.id);
};
