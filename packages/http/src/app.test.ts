import { randomUUID } from 'node:crypto';
import { describe, expect, test, vi } from 'vitest';
import { mint, mintForeign, testApp } from './app.fixture.ts';
import { type App, createApp } from './app.ts';
import { app, get, headers, problem } from './requests.fixture.ts';

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

  const statuses = async (app: App, tokens: readonly string[]): Promise<number[]> => {
    const found: number[] = [];
    for (const token of tokens) {
      const given = { authorization: `Bearer ${token}` };
      found.push((await app.inject({ url: '/v1/things', headers: given })).statusCode);
    }
    return found;
  };

  test('limits the requests per minute of one person, and not of others at the same address', async () => {
    const limited = await testApp({ rateLimit: 3 });
    const [one, other] = [await mint(), await mint({ person_id: randomUUID() })];
    // The first request with each token counts for the address.
    expect(await statuses(limited, [one, one, one, one, one])).toEqual([200, 200, 200, 200, 429]);
    expect(await statuses(limited, [other, other, other])).toEqual([200, 200, 200]);
    const reply = await limited.inject({ url: '/v1/things', headers: { authorization: `Bearer ${one}` } });
    expect(problem(reply)).toEqual([429, 'request/too-many']);
    expect(reply.json()).toMatchObject({ detail: 'More than 3 requests in a minute came from this person.' });
    expect(Number(reply.headers['retry-after'])).toBeGreaterThan(0);
  });

  test('counts another token of a person, and refuses no application for what another one sends', async () => {
    const limited = await testApp({ rateLimit: 3 });
    const tokens = [await mint(), await mint({ iat: 1 }), await mint({ client_id: 'other' })] as const;
    const [one, renewed, elsewhere] = tokens;
    await statuses(limited, tokens);
    expect(await statuses(limited, [one, renewed, one, renewed])).toEqual([200, 200, 200, 429]);
    expect(await statuses(limited, [elsewhere])).toEqual([200]);
  });

  test('verifies no more tokens from one address than that, whether they are good or not', async () => {
    const limited = await testApp({ rateLimit: 2 });
    const forged = [await mintForeign(), 'nonsense', await mint()];
    expect(await statuses(limited, forged)).toEqual([401, 401, 429]);
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
