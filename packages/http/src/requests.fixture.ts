import { expect } from 'vitest';
import { signedIn, testApp } from './app.fixture.ts';

export const app = await testApp();
export const headers = await signedIn();

export const get = (url: string) => app.inject({ method: 'GET', url, headers });
export const post = (payload: string | object, more: Record<string, string> = {}, url = '/v1/echo') =>
  app.inject({
    method: 'POST',
    url,
    headers: { ...headers, 'content-type': 'application/json', ...more },
    payload,
  });

export type Reply = Awaited<ReturnType<typeof get>>;

/** Status and code of a problem; first checks what every problem has. */
export const problem = (reply: Reply) => {
  expect(reply.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  const body = reply.json<{ status: number; code: string; traceId: string; fields?: { path: string }[] }>();
  expect(body).toMatchObject({ status: reply.statusCode, traceId: reply.headers['x-request-id'] });
  return [reply.statusCode, body.code];
};
