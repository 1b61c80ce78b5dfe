import { describe, expect, test } from 'vitest';
import { person, testApp } from './app.fixture.ts';
import { get, headers, post, problem } from './requests.fixture.ts';

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
  ])('a refusal of kind %s answers %i', async (kind, status) => {
    const reply = await get(`/v1/rejects/${kind}`);
    expect(problem(reply)).toEqual([status, 'thing/refused']);
    expect(reply.json()).toMatchObject({ detail: 'No.', fields: [{ path: 'state/name', message: 'taken' }] });
  });

  test('a refusal names each field by its place in the request, or by `state` if the request does not have it', async () => {
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

  test('a refusal says when to try again if waiting helps', async () => {
    expect((await get('/v1/rejects/behind')).headers['retry-after']).toBe('1');
  });

  test('a refusal because of others says up to where to read', async () => {
    const reply = await get('/v1/overtaken');
    expect(problem(reply)).toEqual([412, 'thing/overtaken']);
    expect(reply.json()).toMatchObject({ position: '42' });
  });

  test('is translated from an error of another package', async () => {
    const { Rejection } = await import('@cairn/contracts/rejection');
    const other = await testApp({ translate: () => new Rejection('behind', 'read-model/behind', 'Wait.') });
    expect(problem(await other.inject({ url: '/v1/fails', headers }))).toEqual([503, 'read-model/behind']);
  });
});

describe('a server fault', () => {
  test('is answered with 500 and does not show its cause', async () => {
    const reply = await get('/v1/fails');
    expect(problem(reply)).toEqual([500, 'server/fault']);
    expect(reply.body).not.toMatch(/SELECT|\.ts/);
  });

  test('is the answer if a reply does not match its schema and replies are checked', async () => {
    expect(problem(await get('/v1/breaks'))).toEqual([500, 'server/fault']);
  });
});
