import { describe, expect, test, vi } from 'vitest';
import { testApp } from './app.fixture.ts';
import { createApp } from './app.ts';
import { app, get, headers, problem, type Reply } from './requests.fixture.ts';

describe('every answer', () => {
  test('has no-store and the given request id', async () => {
    const reply = await app.inject({ url: '/v1/things', headers: { ...headers, 'x-request-id': 'trace-1' } });
    expect(reply.headers).toMatchObject({ 'cache-control': 'no-store', 'x-request-id': 'trace-1' });
  });

  test('every answer has the security headers, even if the path cannot be read', async () => {
    const secure = {
      'content-security-policy': "default-src 'none';frame-ancestors 'none'",
      'referrer-policy': 'no-referrer',
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    };
    expect((await get('/v1/things')).headers).toMatchObject(secure);
    expect((await get('/v1/things/%E0%A4%A')).headers).toMatchObject(secure);
  });

  test('an answer has a new request id if the given one could forge a log line', async () => {
    const reply = await app.inject({ url: '/v1/things', headers: { ...headers, 'x-request-id': 'a b"c' } });
    expect(reply.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('a service', () => {
  test('a service refuses to start with a route that names no access', async () => {
    const logger = app.log;
    const bare = await createApp({ service: 'bare', logger });
    expect(() => bare.get('/v1/open', () => 1)).toThrow(/GET \/v1\/open names no line of the access table/);
  });

  test('limits the requests per minute of one address', async () => {
    const limited = await testApp({ rateLimit: 2 });
    const ask = () => limited.inject({ url: '/v1/things', headers });
    const replies = [await ask(), await ask(), await ask()];
    expect(replies.map((reply) => reply.statusCode)).toEqual([200, 200, 429]);
    expect(problem(replies[2] as Reply)).toEqual([429, 'request/too-many']);
  });

  test('reports its health without a token, and is ready once every check passes', async () => {
    let up = false;
    const store = async () => (up ? undefined : Promise.reject(new Error('no connection')));
    const checked = await testApp({ ready: { store } });
    expect((await checked.inject('/health')).json()).toEqual({ status: 'ok', service: 'things' });
    const before = await checked.inject('/ready');
    expect([before.statusCode, before.json()]).toMatchObject([503, { checks: { store: 'no connection' } }]);
    up = true;
    expect((await checked.inject('/ready')).statusCode).toBe(200);
  });

  test('shows its metrics without a token, as the text that they give', async () => {
    const metrics = { page: async () => ({ type: 'text/plain; version=0.0.4', text: 'up 1\n' }) };
    const reply = await (await testApp({ metrics })).inject('/metrics');
    expect([reply.statusCode, reply.headers['content-type'], reply.payload]).toEqual([
      200,
      'text/plain; version=0.0.4',
      'up 1\n',
    ]);
    expect((await (await testApp()).inject('/metrics')).statusCode).toBe(404);
  });

  test('a service is not ready if a check gets no answer', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const stuck = await testApp({ ready: { store: () => new Promise(() => {}) } });
    const answer = stuck.inject('/ready').then((reply) => reply.json<unknown>());
    await expect.poll(() => vi.getTimerCount()).toBeGreaterThan(0);
    vi.advanceTimersByTime(3_000);
    vi.useRealTimers();
    expect(await answer).toMatchObject({ status: 'not-ready', checks: { store: 'no answer in 3 s' } });
  });
});
