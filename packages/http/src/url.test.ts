import { describe, expect, test } from 'vitest';
import { app, get, headers, problem } from './requests.fixture.ts';

describe('paths', () => {
  test.each([
    ['/v1/nothing', 404, 'request/no-such-path'],
    ['//', 404, 'request/no-such-path'],
    ['/v1/things/%E0%A4%A', 400, 'request/malformed-url'],
    [`/v1/things/${'x'.repeat(2000)}`, 414, 'request/url-too-long'],
    ['/v1/things/not-an-id', 400, 'request/invalid'],
    ['/v1/things/%00', 400, 'request/invalid'],
  ])('the path %s answers %i', async (url, status, code) => {
    expect(problem(await get(url))).toEqual([status, code]);
  });

  test('list their methods if they are requested with another one', async () => {
    const reply = await app.inject({ method: 'DELETE', url: '/v1/things?x=1', headers });
    expect(problem(reply)).toEqual([405, 'request/method-not-allowed']);
    expect(reply.headers.allow).toBe('GET, HEAD, POST');
  });
});

describe('query parameters', () => {
  test('query parameters have their defaults', async () => {
    expect((await get('/v1/things')).json()).toEqual({ limit: 20, after: null });
  });

  test.each(['limt=5', 'limit=x', 'limit=5&limit=6', 'limit=1e9', '__proto__=1', 'cursor=%ED%A0%80'])(
    'query parameters that are wrong or unknown are refused: %s',
    async (query) => {
      expect((await get(`/v1/things?${query}`)).statusCode).toBe(400);
    },
  );

  test.each(['cursor=%FF', 'cursor=%C3', 'cursor=%zz', '%E0%80=1'])(
    'query parameters that are not UTF-8 are refused: %s',
    async (query) => {
      expect(problem(await get(`/v1/things?${query}`))).toEqual([400, 'request/malformed-url']);
    },
  );

  test('a wrong query parameter is named', async () => {
    const reply = await get('/v1/things?limit=500');
    expect(problem(reply)).toEqual([400, 'request/invalid']);
    expect(reply.json()).toMatchObject({ fields: [{ path: 'query/limit' }] });
  });

  test.each(['nonsense', 'e30', 'WzFd', '***'])('the cursor %s is refused', async (cursor) => {
    expect(problem(await get(`/v1/things?cursor=${cursor}`))).toEqual([400, 'cursor/malformed']);
  });
});
