import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { ProblemError, problemOf, refusalOf, serverFault } from './problem.ts';

const type = 'application/problem+json; charset=utf-8';

type Answer = (reply: FastifyReply, refusal: ProblemError) => FastifyReply;

const answerWithProblem: Answer = (reply, refusal) =>
  reply
    .code(refusal.statusCode)
    .headers(refusal.headers)
    .type(type)
    .serializer(JSON.stringify)
    .send(problemOf(refusal, reply.request.id));

/**
 * Answers a thrown error in the shape that `answer` gives it, by default that of a problem. A refusal is explained; our own
 * fault is a 500 that says nothing and is logged.
 */
export const errorHandler =
  (translate: (thrown: unknown) => unknown, answer: Answer = answerWithProblem) =>
  (thrown: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const refusal = refusalOf(translate(thrown), request);
    if (refusal && refusal.statusCode < 500) return answer(reply, refusal);
    const { method, routeOptions } = request;
    const place = { traceId: request.id, method, route: routeOptions.url };
    if (refusal) request.log.warn({ ...place, code: refusal.code }, 'refused for now');
    else request.log.error({ ...place, err: thrown }, 'request failed');
    return answer(reply, refusal ?? serverFault());
  };

const unreadable: Record<string, readonly [number, string, string]> = {
  HPE_HEADER_OVERFLOW: [431, 'request/headers-too-large', 'The headers are larger than this service takes.'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'request/timeout', 'The request took too long to arrive.'],
};
const malformed = [400, 'request/malformed', 'This is not an HTTP request.'] as const;

/** What answers bytes that never became a request. */
export const clientErrorHandler = (error: Error & { code: string }, socket: Socket): void => {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) return;
  const [status, code, detail] = unreadable[error.code] ?? malformed;
  const body = JSON.stringify(problemOf(new ProblemError(status, code, { detail }), randomUUID()));
  const head = `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nconnection: close\r\ncontent-type: ${type}\r\n`;
  socket.end(`${head}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
};
