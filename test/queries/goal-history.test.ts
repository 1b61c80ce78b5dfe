import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { goalOf, type Staff, staff } from '../journeys/organisation.fixture.ts';
import { startSystem, type System } from '../system.ts';

let now = new Date('2026-03-02T09:00:00.000Z');
let system: System;
let people: Staff;
let goalId: string;

/** Records a check-in on a day; it happened on that day, or on the day `of`. */
const checkIn = async (on: string, number: number, of = on): Promise<string> => {
  now = new Date(`${on}T12:00:00.000Z`);
  const { keyResults } = await system.reads<{ keyResults: { keyResultId: string }[] }>(
    people.subject,
    `/goals/${goalId}`,
  );
  const body = {
    keyResultId: keyResults[0]?.keyResultId,
    value: { kind: 'number', number },
    status: 'onTrack',
    occurredAt: `${of}T12:00:00.000Z`,
  };
  return (await system.does(people.subject, `/goals/${goalId}/check-ins`, body)).id;
};

beforeAll(async () => {
  system = await startSystem({ reactor: false, now: () => now });
  people = await staff(system);
  const evaluationPeriod = { from: '2026-03-01', to: '2026-03-31' };
  const cycle = await system.does(people.hr, '/cycles', { name: 'March', kind: 'okr', evaluationPeriod });
  const set = { occurredAt: now.toISOString(), checkInCadenceDays: 14 };
  goalId = (await system.does(people.subject, '/goals', goalOf(people.subject, cycle.id, set))).id;
  await checkIn('2026-03-04', 50);
  const misread = await checkIn('2026-03-12', 60, '2026-03-07');
  now = new Date('2026-03-18T12:00:00.000Z');
  const correction = {
    value: { kind: 'number', number: 55 },
    status: 'onTrack',
    confidence: null,
    reason: 'Misread',
  };
  await system.does(people.subject, `/goals/${goalId}/check-ins/${misread}/corrections`, correction);
});
afterAll(() => system.stop());

type History = {
  points: { day: string; progress: number | null; asKnownThen: { progress: number | null } | null }[];
};

const progress = async (query = '') => {
  const { points } = await system.reads<History>(people.subject, `/goals/${goalId}/history${query}`);
  return points.map((point) => [point.day, point.progress, point.asKnownThen?.progress]);
};

test('a backdated and then corrected check-in counts from its own day, and as it was known then from when it was known', async () => {
  expect(await progress()).toEqual([
    ['2026-03-08', 0.5, 0.25],
    ['2026-03-15', 0.5, 0.75],
    ['2026-03-18', 0.5, 0.5],
  ]);
});

test('the history as known earlier has neither what was recorded nor what was corrected since', async () => {
  expect(await progress('?knownAt=2026-03-14')).toEqual([
    ['2026-03-08', 0.75, 0.25],
    ['2026-03-15', 0.75, 0.75],
    ['2026-03-18', 0.75, 0.75],
  ]);
});

test('the history by days begins when the goal was set', async () => {
  expect(await progress('?every=day&to=2026-03-04')).toEqual([
    ['2026-03-02', null, null],
    ['2026-03-03', null, null],
    ['2026-03-04', 0.25, 0.25],
  ]);
});

test('the list of check-ins says what it said then', async () => {
  type Listed = { checkIns: { value: { number: number }; corrections: unknown[] }[] };
  const listed = async (query: string) => {
    const { checkIns } = await system.reads<Listed>(people.subject, `/goals/${goalId}/check-ins?${query}`);
    return checkIns.map(({ value, corrections }) => [value.number, corrections.length]);
  };
  expect(await listed('')).toEqual([
    [55, 1],
    [50, 0],
  ]);
  expect(await listed('knownAt=2026-03-14')).toEqual([
    [60, 0],
    [50, 0],
  ]);
  expect(await listed('knownAt=2026-03-10')).toEqual([[50, 0]]);
  expect(await listed('asOf=2026-03-05')).toEqual([[50, 0]]);
});

test('a history of too many points is refused', async () => {
  const { status, body } = await system.get(
    people.subject,
    `/goals/${goalId}/history?every=day&from=2025-01-01`,
  );
  expect({ status, body }).toMatchObject({
    status: 400,
    body: { code: 'history/too-many-points', fields: [{ path: 'query/every' }] },
  });
});

test.each(['goals', 'kpis', 'scorecards'])(
  'a history of too many points of nothing is of nothing: %s',
  async (things) => {
    const path = `/${things}/${randomUUID()}/history?every=day&from=2025-01-01`;
    expect((await system.get(people.subject, path)).status).toBe(404);
  },
);

test('nobody sees the history of a private goal of others', async () => {
  await system.does(people.subject, `/goals/${goalId}/visibility`, { visibility: 'private' });
  expect((await system.get(people.peer, `/goals/${goalId}/history`)).status).toBe(404);
  expect((await system.get(people.peer, `/goals/${goalId}?asOf=2026-03-05`)).status).toBe(404);
});
