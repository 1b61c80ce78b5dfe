import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** What a model was sent. */
export type Sent = { path: string; authorization: string | undefined; body: string };

/** How a model answers a request. */
export type Answer = (response: ServerResponse) => void;

/** As such an API answers, with these words. */
export const saying =
  (content: string | null, more: object = {}): Answer =>
  (response) =>
    response.setHeader('content-type', 'application/json').end(
      JSON.stringify({
        id: 'chatcmpl-1',
        object: 'chat.completion',
        model: 'writer-2026-01',
        choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop', ...more }],
        usage: { prompt_tokens: 9, completion_tokens: 9, total_tokens: 18 },
      }),
    );

export const withStatus =
  (status: number): Answer =>
  (response) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end('{"error":{"message":"no"}}');

/** A local server that answers as a model does. `next` says how it answers the next request, and all after it. */
export const startModel = async (first: Answer = saying('Calm work.')) => {
  let answer = first;
  const sent: Sent[] = [];
  const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { url: path = '', headers } = request;
    sent.push({ path, authorization: headers.authorization, body: await text(request) });
    answer(response);
  };
  const server = createServer((request, response) => void take(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    sent,
    next: (one: Answer): void => {
      answer = one;
    },
    stop: async (): Promise<void> => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
export type Model = Awaited<ReturnType<typeof startModel>>;
