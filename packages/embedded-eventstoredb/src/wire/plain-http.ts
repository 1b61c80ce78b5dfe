import type { RequestListener } from 'node:http';
import type { IncomingHttpHeaders, ServerHttp2Stream } from 'node:http2';

/** The answer to a plain HTTP request: a status, and JSON if there is any. */
export type HttpAnswer = { readonly status: number; readonly json?: unknown };

/** Answers a GET by its path and query; `host` is the host name that the client used. */
export type HttpEndpoints = (url: string, host: string) => HttpAnswer;

type Request = { readonly method: string; readonly url: string; readonly host: string };
type Response = { readonly status: number; readonly headers: Record<string, string>; readonly body: string };

const METHOD_NOT_ALLOWED = 405;

const respond = (endpoints: HttpEndpoints, { method, url, host }: Request): Response => {
  if (method !== 'GET' && method !== 'HEAD')
    return { status: METHOD_NOT_ALLOWED, headers: { allow: 'GET, HEAD' }, body: '' };
  const { status, json } = endpoints(url, host);
  if (json === undefined) return { status, headers: {}, body: '' };
  const body = method === 'HEAD' ? '' : JSON.stringify(json);
  return { status, headers: { 'content-type': 'application/json' }, body };
};

/** Answers HTTP/1.1 requests. */
export const http1Listener =
  (endpoints: HttpEndpoints): RequestListener =>
  ({ method = 'GET', url = '/', headers }, response) => {
    const { status, headers: fields, body } = respond(endpoints, { method, url, host: headers.host ?? '' });
    response.writeHead(status, fields).end(body);
  };

/** Whether an HTTP/2 stream is a plain request. gRPC calls are POSTs. */
export const isPlainRequest = (headers: IncomingHttpHeaders): boolean =>
  headers[':method'] === 'GET' || headers[':method'] === 'HEAD';

/** Answers a plain request on an HTTP/2 stream. */
export const answerPlainRequest = (
  endpoints: HttpEndpoints,
  stream: ServerHttp2Stream,
  headers: IncomingHttpHeaders,
): void => {
  const { ':method': method = 'GET', ':path': url = '/', ':authority': host = '' } = headers;
  const { status, headers: fields, body } = respond(endpoints, { method, url, host });
  // A client that disconnects before it has its answer is not an error of the server.
  stream.on('error', () => stream.destroy());
  stream.respond({ ':status': status, ...fields });
  stream.end(body);
};
