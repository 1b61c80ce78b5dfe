import { randomUUID } from 'node:crypto';
import { encodeCursor } from '@cairn/http/cursor';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../client.ts';
import { startSystem, type System } from '../system.ts';

let system: System;
let everybody: Caller;
beforeAll(async () => {
  system = await startSystem({ reactor: false });
  everybody = await system.caller(['hr', 'auditor', 'manager', 'employee', 'strategist']);
  await system.does(everybody, '/people', { name: 'Ada' });
});
afterAll(() => system.stop());

type Problem = { code: string; fields?: { path: string }[] };

const ask = async (path: string, headers: Record<string, string> = {}) => {
  const authorization = `Bearer ${everybody.token}`;
  const reply = await system.query.inject({ url: `/v1${path}`, headers: { authorization, ...headers } });
  return { status: reply.statusCode, type: reply.headers['content-type'], body: reply.json<Problem>() };
};

const lists = [
  '/scorecards',
  '/goals',
  '/goal-events',
  '/review-summaries',
  '/review-trail',
  '/feedback',
  '/people',
  '/units',
  '/cycles',
];
const id = randomUUID();
const things = [
  `/scorecards/${id}`,
  `/goals/${id}`,
  `/goals/${id}/check-ins`,
  `/review-summaries/${id}`,
  `/reviews/${id}/replay`,
  `/people/${id}`,
  `/cycles/${id}`,
];

const places = [
  { after: '9999999999999999999' },
  { after: '-1' },
  { after: 5 },
  { before: '9999999999999999999' },
  { order: 'newest', from: '9999999999999999999' },
  { position: '5', eventId: 'x' },
  {},
  [],
  null,
];

describe.each(lists)('the list %s', (path) => {
  it('refuses every cursor that it did not give out', async () => {
    const cursors = [...places.map((place) => encodeCursor(place)), 'x', '', '%00', 'e30', 'x'.repeat(301)];
    for (const cursor of cursors)
      expect(await ask(`${path}?cursor=${cursor}`)).toMatchObject({ status: 400 });
  });

  it('refuses parameters that it does not know, and values out of bounds', async () => {
    for (const query of ['nothing=1', 'limit=0', 'limit=501', 'limit=x', 'limit=1&limit=2'])
      expect(await ask(`${path}?${query}`)).toMatchObject({ status: 400, body: { code: 'request/invalid' } });
  });
});

describe.each([...lists, ...things])('the query %s', (path) => {
  it('refuses a position that is none, or that the log does not reach', async () => {
    for (const after of ['x', '-1', '', '1e3', '99999999999999999999'])
      expect(await ask(`${path}?after=${after}`)).toMatchObject({ status: 400 });
    expect(await ask(`${path}?after=999999999999`)).toMatchObject({
      status: 400,
      body: { code: 'position/beyond-head', fields: [{ path: 'query/after' }] },
    });
  });
});

describe.each(things)('the thing %s', (path) => {
  it('is not found where there is none, and refused where its id is none', async () => {
    expect(await ask(path)).toMatchObject({ status: 404, type: 'application/problem+json; charset=utf-8' });
    const strange = path.replace(id, 'x');
    expect(await ask(strange)).toMatchObject({ status: 400, body: { code: 'request/invalid' } });
  });
});

describe('filters', () => {
  it.each([
    '/review-trail?level=%00',
    '/review-trail?recordedFrom=0000-01-01',
    '/review-trail?recordedTo=2026-02-30',
    '/review-trail?recordedTo=2026-01-01T00:00:00Z',
    '/review-summaries?rating=Infinity',
    '/people?on=0000-01-01',
    '/units?on=2026-13-01',
    '/cycles?open=1',
    '/feedback?kind=gossip',
  ])('refuse %s', async (path) => {
    expect(await ask(path)).toMatchObject({ status: 400, body: { code: 'request/invalid' } });
  });

  it.each([
    '/review-trail?recordedTo=9999-12-31&recordedFrom=1900-01-01',
    '/review-trail?recordedTo=9999-12-31T23:59:59.999Z',
    '/review-summaries?rating=1e300',
    '/people?on=9999-12-31',
    `/units?cursor=${encodeCursor({ after: '999999999999999999' })}`,
  ])('answer %s', async (path) => {
    expect(await ask(path)).toMatchObject({ status: 200 });
  });
});

describe('a query without a good token', () => {
  it.each(['', 'Bearer', 'Bearer x.y.z', 'Basic eDp5'])('(%j) is answered 401', async (authorization) => {
    for (const path of [...lists, ...things])
      expect(await ask(path, { authorization })).toMatchObject({ status: 401 });
  });
});
