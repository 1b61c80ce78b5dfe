import { describe, expect, test } from 'vitest';
import { app, headers, post, problem } from './requests.fixture.ts';

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
    ['that is not UTF-8', Buffer.from('{"name":"\xff"}', 'latin1'), 400, 'body/not-utf-8'],
    ['of no bytes', '', 400, 'request/invalid'],
    ['that is a list', '[]', 400, 'request/invalid'],
    ['that is null', 'null', 400, 'request/invalid'],
    ['with a wrong type', '{"name":7}', 400, 'request/invalid'],
    ['with an infinite number', '{"name":"a","parts":[{"weight":1e999}]}', 400, 'request/invalid'],
    ['nested very deep', `${'["\\u0041",'.repeat(20_000)}1${']'.repeat(20_000)}`, 400, 'request/invalid'],
    ['of a megabyte', JSON.stringify({ name: 'x'.repeat(1024 * 1024) }), 413, 'body/too-large'],
  ])('a body %s is refused', async (_what, payload, status, code) => {
    expect(problem(await post(payload))).toEqual([status, code]);
  });

  test('a wrong field of a body is named by its path', async () => {
    const reply = await post({ name: 'a', parts: [{ weight: 1 }, { weight: 'x' }] });
    expect(reply.json()).toMatchObject({ fields: [{ path: 'body/parts/1/weight' }] });
  });

  test.each(['text/plain', 'application/xml', 'nonsense', 'multipart/form-data; boundary=x'])(
    'a body of type %s is refused',
    async (type) => {
      expect(problem(await post('{"name":"a"}', { 'content-type': type }))).toEqual([
        415,
        'body/unsupported-media-type',
      ]);
    },
  );

  test('without a content type is refused', async () => {
    const reply = await app.inject({ method: 'POST', url: '/v1/echo', headers, payload: Buffer.from('{}') });
    expect(problem(reply)).toEqual([415, 'body/unsupported-media-type']);
  });

  test.each(['utf-16', 'iso-8859-1', '"UTF-16"'])('a body in the charset %s is refused', async (charset) => {
    const type = { 'content-type': `application/json; charset=${charset}` };
    expect(problem(await post('{"name":"a"}', type))).toEqual([415, 'body/unsupported-media-type']);
  });

  test.each(['utf-8', 'UTF8', '"utf-8"'])('a body in the charset %s is accepted', async (charset) => {
    const type = { 'content-type': `application/json;charset=${charset}` };
    expect((await post('{"name":"ä"}', type)).json()).toMatchObject({ body: { name: 'ä' } });
  });

  test('an encoded body is refused, unless its encoding is identity', async () => {
    const packed = await post('{"name":"a"}', { 'content-encoding': 'gzip' });
    expect(problem(packed)).toEqual([415, 'body/unsupported-encoding']);
    expect(packed.headers['accept-encoding']).toBe('identity');
    expect((await post('{"name":"a"}', { 'content-encoding': 'identity' })).statusCode).toBe(200);
  });

  test('may have escapes in texts, and texts about a prototype', async () => {
    const reply = await post('{"name":"\\u00e4 \\ud83d\\ude00 \\\\u0000 __proto__"}');
    expect(reply.json()).toMatchObject({ body: { name: 'ä 😀 \\u0000 __proto__', parts: [] } });
    expect((await post('{"name":"__proto__"}')).json()).toMatchObject({ body: { name: '__proto__' } });
  });
});
