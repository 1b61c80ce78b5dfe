import type { RequestListener } from 'node:http';
import type { IncomingHttpHeaders, ServerHttp2Stream } from 'node:http2';

/** What a page answers: a status, and JSON where it has something to say. */
export type Page = { readonly status: number; readonly json?: unknown };

/** Looks a page up by the path and query that were asked for; `host` is what the client calls the server. */
export type Pages = (url: string, host: string) => Page;

type Request = { readonly method: string; readonly url: string; readonly host: string };
type Response = { readonly status: number; readonly headers: Record<string, string>; readonly body: string };

const METHOD_NOT_ALLOWED = 405;

const respond = (pages: Pages, { method, url, host }: Request): Response => {
  if (method !== 'GET' && method !== 'HEAD')
    return { status: METHOD_NOT_ALLOWED, headers: { allow: 'GET, HEAD' }, body: '' };
  const { status, json } = pages(url, host);
  if (json === undefined) return { status, headers: {}, body: '' };
  const body = method === 'HEAD' ? '' : JSON.stringify(json);
  return { status, headers: { 'content-type': 'application/json' }, body };
};

/** Answers HTTP/1.1 requests with pages. */
export const pageListener =
  (pages: Pages): RequestListener =>
  ({ method = 'GET', url = '/', headers }, response) => {
    const { status, headers: fields, body } = respond(pages, { method, url, host: headers.host ?? '' });
    response.writeHead(status, fields).end(body);
  };

/** Whether an HTTP/2 stream asks for a page: gRPC calls are POSTs. */
export const asksForPage = (headers: IncomingHttpHeaders): boolean =>
  headers[':method'] === 'GET' || headers[':method'] === 'HEAD';

/** Answers an HTTP/2 stream with a page. */
export const sendPage = (pages: Pages, stream: ServerHttp2Stream, headers: IncomingHttpHeaders): void => {
  const { ':method': method = 'GET', ':path': url = '/', ':authority': host = '' } = headers;
  const { status, headers: fields, body } = respond(pages, { method, url, host });
  // A client that goes away before it has its page is no fault of the server.
  stream.on('error', () => stream.destroy());
  stream.respond({ ':status': status, ...fields });
  stream.end(body);
};
