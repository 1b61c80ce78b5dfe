import { randomUUID } from 'node:crypto';
import { encodeCursor } from '@cairn/http/cursor';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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
  '/initiatives',
  '/business-reviews',
  '/pilots',
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
  `/scorecards/${id}/strategy-map`,
  `/scorecards/${id}/board-report`,
  `/initiatives/${id}`,
  `/business-reviews/${id}`,
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
  { after: '5' },
  { list: 'others', after: '5' },
  { after: 5 },
  { before: '9999999999999999999' },
  { order: 'newest', from: '9999999999999999999' },
  { position: '5', eventId: 'x' },
  {},
  [],
  null,
];

describe.each(lists)('the list %s', (path) => {
  test('refuses every cursor that it did not issue', async () => {
    const cursors = [...places.map((place) => encodeCursor(place)), 'x', '', '%00', 'e30', 'x'.repeat(301)];
    for (const cursor of cursors)
      expect(await ask(`${path}?cursor=${cursor}`)).toMatchObject({ status: 400 });
  });

  test('refuses parameters that it does not know, and values out of bounds', async () => {
    for (const query of [
      'nothing=1',
      'limit=0',
      'limit=501',
      'limit=x',
      'limit=1&limit=2',
      'limit=',
      'limit=1e1',
    ])
      expect(await ask(`${path}?${query}`)).toMatchObject({ status: 400, body: { code: 'request/invalid' } });
  });
});

describe.each([...lists, ...things])('the query %s', (path) => {
  test('refuses a malformed position and one beyond the end of the log', async () => {
    for (const after of ['x', '-1', '', '1e3', '99999999999999999999'])
      expect(await ask(`${path}?after=${after}`)).toMatchObject({ status: 400 });
    expect(await ask(`${path}?after=999999999999`)).toMatchObject({
      status: 400,
      body: { code: 'position/beyond-head', fields: [{ path: 'query/after' }] },
    });
  });
});

describe.each(things)('the thing %s', (path) => {
  test('is answered 404 if it does not exist, and 400 if its id is malformed', async () => {
    expect(await ask(path)).toMatchObject({ status: 404, type: 'application/problem+json; charset=utf-8' });
    const strange = path.replace(id, 'x');
    expect(await ask(strange)).toMatchObject({ status: 400, body: { code: 'request/invalid' } });
  });
});

describe('filters', () => {
  test.each([
    '/review-trail?level=%00',
    '/review-trail?recordedFrom=0000-01-01',
    '/review-trail?recordedTo=2026-02-30',
    '/review-trail?recordedTo=2026-01-01T00:00:00',
    '/review-trail?level=',
    '/review-trail?recordedFrom=2026-02-01&recordedTo=2026-01-31',
    '/review-trail?recordedFrom=2026-01-01T09:00:00.000Z&recordedTo=2026-01-01T08:00:00.000Z',
    '/review-summaries?rating=Infinity',
    '/review-summaries?rating=',
    '/review-summaries?rating=0x3',
    '/review-summaries?rating=1e2',
    `/scorecards/${id}?from=2026-02-01&to=2026-01-31`,
    `/reviews/${id}/replay?untilRevision=`,
    `/reviews/${id}/replay?untilRevision=1.5`,
    '/people?on=0000-01-01',
    '/units?on=2026-13-01',
    '/cycles?open=1',
    '/feedback?kind=gossip',
  ])('refuse %s', async (path) => {
    expect(await ask(path)).toMatchObject({ status: 400, body: { code: 'request/invalid' } });
  });

  test.each([
    '/review-trail?recordedTo=9999-12-31&recordedFrom=1900-01-01',
    '/review-trail?recordedTo=9999-12-31T23:59:59.999Z',
    '/review-trail?recordedTo=2026-01-01T00:00:00%2B02:00',
    '/review-trail?recordedFrom=2026-01-01T09:00:00.000Z&recordedTo=2026-01-01',
    '/review-trail?recordedFrom=2026-01-01&recordedTo=2026-01-01',
    '/review-summaries?rating=-2.5',
    '/goals?limit=100',
    '/people?on=9999-12-31',
    `/units?cursor=${encodeCursor({ list: 'units', after: '999999999999999999' })}`,
  ])('answer %s', async (path) => {
    expect(await ask(path)).toMatchObject({ status: 200 });
  });
});

describe('a request with the Accept header', () => {
  test.each([
    ['text/csv', 'text/csv; charset=utf-8'],
    ['application/json;q=0.5, text/csv', 'text/csv; charset=utf-8'],
    ['application/json, text/csv;q=0.5', 'application/json; charset=utf-8'],
    ['text/csv;q=0', 'application/json; charset=utf-8'],
  ])('%s is answered in %s', async (accept, type) => {
    const authorization = `Bearer ${everybody.token}`;
    const reply = await system.query.inject({
      url: '/v1/review-trail',
      headers: { authorization, accept },
    });
    expect(reply.headers['content-type']).toBe(type);
  });

  test('that prefers JSON gets the feed as a page', async () => {
    expect(await ask('/goal-events', { accept: 'application/json, text/event-stream;q=0.5' })).toMatchObject({
      status: 200,
      type: 'application/json; charset=utf-8',
    });
  });
});

describe('a stream that is continued', () => {
  test('is refused with the name of the header if Last-Event-ID is malformed', async () => {
    const headers = { accept: 'text/event-stream', 'last-event-id': 'nonsense' };
    expect(await ask('/goal-events', headers)).toMatchObject({
      status: 400,
      body: { code: 'cursor/malformed', fields: [{ path: 'headers/last-event-id' }] },
    });
  });
});

describe('a query without a valid token', () => {
  test.each(['', 'Bearer', 'Bearer x.y.z', 'Basic eDp5'])('(%j) is answered 401', async (authorization) => {
    for (const path of [...lists, ...things])
      expect(await ask(path, { authorization })).toMatchObject({ status: 401 });
  });
});
