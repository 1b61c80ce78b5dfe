import { holdOffBatches } from '@cairn/projection/lock';
import type { Session } from '@cairn/read-model/postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Caller, Done } from '../client.ts';
import { projections } from '../projectors.ts';
import { type FinishedReview, finishedReview } from '../journeys/finished-review.fixture.ts';
import { type ListeningQueryService, startQueryService } from '../journeys/query-service.fixture.ts';
import { startSystem, type System } from '../system.ts';

let system: System;
let everybody: Caller;
let done: FinishedReview;
let written: Done;
let impatient: ListeningQueryService;
let resume: () => Promise<unknown>;
const sessions: Session[] = [];

/** Keeps every projector from storing a batch until `resume` is called. */
const holdProjectors = async (): Promise<() => Promise<unknown>> => {
  const held = projections.map(async ({ name }) => {
    const session = await system.postgres.session();
    sessions.push(session);
    await session.run({ text: 'begin' });
    await holdOffBatches(session, name);
    return session;
  });
  const all = await Promise.all(held);
  return () => Promise.all(all.map((session) => session.run({ text: 'commit' })));
};

beforeAll(async () => {
  system = await startSystem();
  impatient = await startQueryService({ ...system, settings: { ...system.settings, patienceMs: 100 } });
  everybody = await system.caller(['hr', 'auditor', 'manager', 'employee', 'strategist']);
  done = await finishedReview(system);
  resume = await holdProjectors();
  written = await system.does(done.hr, '/people', { name: 'Ada' });
});
afterAll(async () => {
  for (const session of sessions) await session.end();
  await impatient.stop();
  await system.stop();
});

const request = (path: string) => ({
  url: `/v1${path}?after=${written.position}`,
  headers: { authorization: `Bearer ${everybody.token}` },
});

const ask = async (path: string) => {
  const reply = await system.query.inject(request(path));
  return { path, status: reply.statusCode, body: reply.json<object>() };
};

/** Asks a service that waits at most a tenth of a second for its read models. */
const askBriefly = async (path: string) => {
  const { url, headers } = request(path);
  const reply = await fetch(`${impatient.url}${url}`, { headers });
  const { code } = (await reply.json()) as { code?: string };
  return [path, reply.status, code, reply.headers.get('retry-after')];
};

const joining = () => [
  '/scorecards',
  '/goals',
  `/goals/${done.goalId}`,
  `/goals/${done.goalId}/check-ins`,
  '/review-summaries',
  `/review-summaries/${done.reviewId}`,
  '/review-trail',
  '/feedback',
  '/people',
  `/people/${done.subject.personId}`,
  '/units',
  '/cycles',
  `/cycles/${done.cycleId}`,
];

describe('while no projector stores anything', () => {
  test('a query that must reflect a write answers 503 with Retry-After', async () => {
    const behind = joining().map((path) => [path, 503, 'read-model/behind', '1']);
    expect(await Promise.all(joining().map(askBriefly))).toEqual(behind);
  });

  test('the replay, which comes from the log itself, is answered at once', async () => {
    expect((await ask(`/reviews/${done.reviewId}/replay`)).status).toBe(200);
  });

  test('the goal feed answers 503, because it shows only goals that are still public', async () => {
    expect(await askBriefly('/goal-events')).toEqual(['/goal-events', 503, 'read-model/behind', '1']);
  });
});

describe('when the projectors continue', () => {
  test('every query reflects the write', async () => {
    await resume();
    const answers = await Promise.all(joining().map(ask));
    expect(answers.map(({ path, status }) => [path, status])).toEqual(joining().map((path) => [path, 200]));
    expect((await ask(`/people/${written.id}`)).body).toMatchObject({ name: 'Ada' });
  });
});
