import { beforeAll, describe, expect, test } from 'vitest';
import { signedIn, testApp } from './app.fixture.ts';
import type { App } from './app.ts';

let app: App;
beforeAll(async () => {
  app = await testApp();
});

type Echo = {
  code?: string;
  ifMatch: number | null;
  idempotency: { key: string; path: string; payloadHash: string } | null;
  ids: [string, string];
};

const send = async (given: Record<string, string>, payload: object = { name: 'a' }, url = '/v1/echo') => {
  const headers = { ...(await signedIn()), 'content-type': 'application/json', ...given };
  const reply = await app.inject({ method: 'POST', url, headers, payload });
  return { status: reply.statusCode, ...reply.json<Echo>() };
};

describe('If-Match', () => {
  test.each([
    ['"5"', 5],
    ['5', 5],
    [' "0" ', 0],
  ])('If-Match %s names revision %i', async (header, revision) => {
    expect((await send({ 'if-match': header })).ifMatch).toBe(revision);
  });

  test.each(['W/"5"', '*', '"5", "6"', '"-1"', '05', '"5', '', '5.0', '"9999999999999999"'])(
    'If-Match %s is refused',
    async (header) => {
      expect(await send({ 'if-match': header })).toMatchObject({ status: 400, code: 'if-match/malformed' });
    },
  );
});

describe('Idempotency-Key', () => {
  const key = { 'idempotency-key': 'k-1' };

  test('an idempotency key comes with the method and path of the request and a hash of its body', async () => {
    const { idempotency } = await send(key, { name: 'a' }, '/v1/echo?x=1');
    expect(idempotency).toMatchObject({ key: 'k-1', path: 'POST /v1/echo' });
    expect(idempotency?.payloadHash).toMatch(/^[0-9a-f]{64}$/);
  });

  test('the hash of a body does not depend on the order of its fields or on defaults left out', async () => {
    const hash = async (body: object) => (await send(key, body)).idempotency?.payloadHash;
    const tags = { c: '3', b: '2' };
    expect(await hash({ name: 'a', tags })).toBe(await hash({ name: 'a', tags: { b: '2', c: '3' } }));
    const one = await hash({ name: 'a', parts: [] });
    expect(await hash({ parts: [], name: 'a' })).toBe(one);
    expect(await hash({ name: 'a' })).toBe(one);
    expect(await hash({ name: 'b' })).not.toBe(one);
  });

  test('gives new things the same ids on a retry, one for each place in the body', async () => {
    const { ids } = await send(key);
    expect((await send(key, { name: 'b' })).ids).toEqual(ids);
    expect(new Set([...ids, ...(await send({ 'idempotency-key': 'k-2' })).ids]).size).toBe(4);
  });

  test('gives different ids to another person', async () => {
    const other = await signedIn({ person_id: '0192f0c4-7b1a-7c3e-9d52-3f6f0a8f1b33' });
    expect((await send({ ...key, ...other })).ids).not.toEqual((await send(key)).ids);
  });

  test('a command without a key gets a new id each time', async () => {
    const [one, two] = [await send({}), await send({})];
    expect(one.idempotency).toBeNull();
    expect(one.ids).not.toEqual(two.ids);
  });

  test.each(['', ' ', 'a b', 'ä', 'x'.repeat(201)])('the key %.20s is refused', async (header) => {
    expect(await send({ 'idempotency-key': header })).toMatchObject({
      status: 400,
      code: 'idempotency/malformed-key',
    });
  });
});

describe('the reply of a command', () => {
  test('a command that creates answers 201 with id, revision and position, and the revision as ETag', async () => {
    const headers = { ...(await signedIn()), 'content-type': 'application/json' };
    const reply = await app.inject({ method: 'POST', url: '/v1/things', headers, payload: { name: 'a' } });
    expect([reply.statusCode, reply.headers.etag]).toEqual([201, '"0"']);
    expect(reply.json()).toMatchObject({ revision: 0, position: '7' });
  });
});
