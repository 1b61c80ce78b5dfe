import { beforeAll, describe, expect, test, vi } from 'vitest';
import { person, signedIn, testApp } from './app.fixture.ts';
import type { App } from './app.ts';
import { createApp } from './app.ts';

let app: App;
let headers: Record<string, string>;
beforeAll(async () => {
  app = await testApp();
  headers = await signedIn();
});

const get = (url: string) => app.inject({ method: 'GET', url, headers });
const post = (payload: string | object, more: Record<string, string> = {}, url = '/v1/echo') =>
  app.inject({
    method: 'POST',
    url,
    headers: { ...headers, 'content-type': 'application/json', ...more },
    payload,
  });

type Reply = Awaited<ReturnType<typeof get>>;
const problem = (reply: Reply) => {
  expect(reply.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  const body = reply.json<{ status: number; code: string; traceId: string; fields?: { path: string }[] }>();
  expect(body).toMatchObject({ status: reply.statusCode, traceId: reply.headers['x-request-id'] });
  return [reply.statusCode, body.code];
};

describe('a refusal', () => {
  test.each([
    ['invalid', 422],
    ['notFound', 404],
    ['forbidden', 403],
    ['conflict', 409],
    ['stale', 412],
    ['keyReused', 422],
    ['behind', 503],
    ['gone', 410],
  ])('of kind %s answers %i', async (kind, status) => {
    const reply = await get(`/v1/rejects/${kind}`);
    expect(problem(reply)).toEqual([status, 'thing/refused']);
    expect(reply.json()).toMatchObject({ detail: 'No.', fields: [{ path: 'state/name', message: 'taken' }] });
  });

  test('names each field by its place in the request, and by `state` if it was not in the request', async () => {
    const reply = await post({ name: 'a' }, {}, `/v1/refuses/${person}`);
    expect(problem(reply)).toEqual([422, 'thing/refused']);
    expect(reply.json<{ fields: { path: string }[] }>().fields.map(({ path }) => path)).toEqual([
      'body/parts/0/weight',
      'body/tags',
      'params/id',
      'query/dry',
      'state/flags/1',
    ]);
  });

  test('says when to try again if waiting helps', async () => {
    expect((await get('/v1/rejects/behind')).headers['retry-after']).toBe('1');
  });

  test('is translated from the error of another room', async () => {
    const { Rejection } = await import('@cairn/contracts/rejection');
    const other = await testApp({ translate: () => new Rejection('behind', 'read-model/behind', 'Wait.') });
    expect(problem(await other.inject({ url: '/v1/fails', headers }))).toEqual([503, 'read-model/behind']);
  });
});

describe('a failure of ours', () => {
  test('answers 500 and shows nothing of its cause', async () => {
    const reply = await get('/v1/fails');
    expect(problem(reply)).toEqual([500, 'server/fault']);
    expect(reply.body).not.toMatch(/SELECT|\.ts/);
  });

  test('is a reply that breaks its schema, if replies are checked', async () => {
    expect(problem(await get('/v1/breaks'))).toEqual([500, 'server/fault']);
  });
});

describe('paths', () => {
  test.each([
    ['/v1/nothing', 404, 'request/no-such-path'],
    ['/', 404, 'request/no-such-path'],
    ['/v1/things/%E0%A4%A', 400, 'request/malformed-url'],
    [`/v1/things/${'x'.repeat(2000)}`, 414, 'request/url-too-long'],
    ['/v1/things/not-an-id', 400, 'request/invalid'],
    ['/v1/things/%00', 400, 'request/invalid'],
  ])('%s answers %i', async (url, status, code) => {
    expect(problem(await get(url))).toEqual([status, code]);
  });

  test('names the methods of a path asked with another', async () => {
    const reply = await app.inject({ method: 'DELETE', url: '/v1/things?x=1', headers });
    expect(problem(reply)).toEqual([405, 'request/method-not-allowed']);
    expect(reply.headers.allow).toBe('GET, HEAD, POST');
  });
});

describe('query parameters', () => {
  test('are read with their defaults', async () => {
    expect((await get('/v1/things')).json()).toEqual({ limit: 20, after: null });
  });

  test.each(['limt=5', 'limit=x', 'limit=5&limit=6', 'limit=1e9', '__proto__=1', 'cursor=%ED%A0%80'])(
    'are refused if they are wrong or unknown: %s',
    async (query) => {
      expect((await get(`/v1/things?${query}`)).statusCode).toBe(400);
    },
  );

  test.each(['cursor=%FF', 'cursor=%C3', 'cursor=%zz', '%E0%80=1'])(
    'are refused if they are not UTF-8: %s',
    async (query) => {
      expect(problem(await get(`/v1/things?${query}`))).toEqual([400, 'request/malformed-url']);
    },
  );

  test('name the field that is wrong', async () => {
    const reply = await get('/v1/things?limit=500');
    expect(problem(reply)).toEqual([400, 'request/invalid']);
    expect(reply.json()).toMatchObject({ fields: [{ path: 'query/limit' }] });
  });

  test.each(['nonsense', 'e30', 'WzFd', '***'])('refuse the cursor %s', async (cursor) => {
    expect(problem(await get(`/v1/things?cursor=${cursor}`))).toEqual([400, 'cursor/malformed']);
  });
});

describe('a body', () => {
  test.each([
    ['that ends too early', '{"name":"a"', 400, 'body/malformed-json'],
    ['with a bare NUL', '{"name":"\u0000"}', 400, 'body/malformed-json'],
    ['with an escaped NUL', '{"name":"\\u0000"}', 400, 'body/unwritable-text'],
    ['with half a surrogate pair', '{"name":"a","parts":[{"\\ud800":1}]}', 400, 'body/unwritable-text'],
    ['with a key that no object holds', '{"name":"a","__proto__":{"a":1}}', 400, 'body/unwritable-text'],
    [
      'with such a key written as an escape',
      '{"name":"a","tags":{"_\\u005fproto__":"b"}}',
      400,
      'body/unwritable-text',
    ],
    ['that is no UTF-8', Buffer.from('{"name":"\xff"}', 'latin1'), 400, 'body/not-utf-8'],
    ['of no bytes', '', 400, 'request/invalid'],
    ['that is a list', '[]', 400, 'request/invalid'],
    ['that is null', 'null', 400, 'request/invalid'],
    ['with a wrong type', '{"name":7}', 400, 'request/invalid'],
    ['with an infinite number', '{"name":"a","parts":[{"weight":1e999}]}', 400, 'request/invalid'],
    ['nested very deep', `${'["\\u0041",'.repeat(20_000)}1${']'.repeat(20_000)}`, 400, 'request/invalid'],
    ['of a megabyte', JSON.stringify({ name: 'x'.repeat(1024 * 1024) }), 413, 'body/too-large'],
  ])('%s is refused', async (_what, payload, status, code) => {
    expect(problem(await post(payload))).toEqual([status, code]);
  });

  test('names the field that is wrong by its place', async () => {
    const reply = await post({ name: 'a', parts: [{ weight: 1 }, { weight: 'x' }] });
    expect(reply.json()).toMatchObject({ fields: [{ path: 'body/parts/1/weight' }] });
  });

  test.each(['text/plain', 'application/xml', 'nonsense', 'multipart/form-data; boundary=x'])(
    'of type %s is not taken',
    async (type) => {
      expect(problem(await post('{"name":"a"}', { 'content-type': type }))).toEqual([
        415,
        'body/unsupported-media-type',
      ]);
    },
  );

  test('without a type is not taken', async () => {
    const reply = await app.inject({ method: 'POST', url: '/v1/echo', headers, payload: Buffer.from('{}') });
    expect(problem(reply)).toEqual([415, 'body/unsupported-media-type']);
  });

  test.each(['utf-16', 'iso-8859-1', '"UTF-16"'])('in the charset %s is not taken', async (charset) => {
    const type = { 'content-type': `application/json; charset=${charset}` };
    expect(problem(await post('{"name":"a"}', type))).toEqual([415, 'body/unsupported-media-type']);
  });

  test.each(['utf-8', 'UTF8', '"utf-8"'])('in the charset %s is taken', async (charset) => {
    const type = { 'content-type': `application/json;charset=${charset}` };
    expect((await post('{"name":"ä"}', type)).json()).toMatchObject({ body: { name: 'ä' } });
  });

  test('is taken as it is, and in no other encoding', async () => {
    const packed = await post('{"name":"a"}', { 'content-encoding': 'gzip' });
    expect(problem(packed)).toEqual([415, 'body/unsupported-encoding']);
    expect(packed.headers['accept-encoding']).toBe('identity');
    expect((await post('{"name":"a"}', { 'content-encoding': 'identity' })).statusCode).toBe(200);
  });

  test('takes escapes that are text, and such as speak of a prototype', async () => {
    const reply = await post('{"name":"\\u00e4 \\ud83d\\ude00 \\\\u0000 __proto__"}');
    expect(reply.json()).toMatchObject({ body: { name: 'ä 😀 \\u0000 __proto__', parts: [] } });
    expect((await post('{"name":"__proto__"}')).json()).toMatchObject({ body: { name: '__proto__' } });
  });
});

describe('every answer', () => {
  test('is not to be stored, and carries the given request id', async () => {
    const reply = await app.inject({ url: '/v1/things', headers: { ...headers, 'x-request-id': 'trace-1' } });
    expect(reply.headers).toMatchObject({ 'cache-control': 'no-store', 'x-request-id': 'trace-1' });
  });

  test('carries the security headers, also if the path cannot be read', async () => {
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

  test('carries a new id if the given one could forge a log line', async () => {
    const reply = await app.inject({ url: '/v1/things', headers: { ...headers, 'x-request-id': 'a b"c' } });
    expect(reply.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('a service', () => {
  test('refuses to start with a route that names no access', async () => {
    const logger = app.log;
    const bare = await createApp({ service: 'bare', logger });
    expect(() => bare.get('/v1/open', () => 1)).toThrow(/GET \/v1\/open names no line of the access table/);
  });

  test('limits what one address asks in a minute', async () => {
    const limited = await testApp({ rateLimit: 2 });
    const ask = () => limited.inject({ url: '/v1/things', headers });
    const replies = [await ask(), await ask(), await ask()];
    expect(replies.map((reply) => reply.statusCode)).toEqual([200, 200, 429]);
    expect(problem(replies[2] as Reply)).toEqual([429, 'request/too-many']);
  });

  test('is healthy without a token, and ready once every check holds', async () => {
    let up = false;
    const store = async () => (up ? undefined : Promise.reject(new Error('no connection')));
    const checked = await testApp({ ready: { store } });
    expect((await checked.inject('/health')).json()).toEqual({ status: 'ok', service: 'things' });
    const before = await checked.inject('/ready');
    expect([before.statusCode, before.json()]).toMatchObject([503, { checks: { store: 'no connection' } }]);
    up = true;
    expect((await checked.inject('/ready')).statusCode).toBe(200);
  });

  test('is not ready if a check gets no answer', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const stuck = await testApp({ ready: { store: () => new Promise(() => {}) } });
    const asked = stuck.inject('/ready').then((reply) => reply.json<unknown>());
    await expect.poll(() => vi.getTimerCount()).toBeGreaterThan(0);
    vi.advanceTimersByTime(3_000);
    vi.useRealTimers();
    expect(await asked).toMatchObject({ status: 'not-ready', checks: { store: 'no answer in 3 s' } });
  });
});
