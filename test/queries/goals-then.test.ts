import type { AnyRecorded } from '@cairn/contracts/registry';
import { okr } from '@cairn/okr-projector/okr.projection';
import { goalPage, goalWhole } from '@cairn/query-service/goals/goal.query';
import { viewerOf } from '@cairn/query-service/asking/viewer';
import { openPostgres, type Postgres } from '@cairn/read-model/postgres';
import { scratchDatabase } from '@cairn/read-model/scratch-database.fixture';
import { reviews } from '@cairn/review-projector/reviews.projection';
import { createLogger } from '@cairn/runtime/logger';
import { scorecards } from '@cairn/scorecard-projector/scorecards.projection';
import { rounds } from '@cairn/testing/limits';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Caller } from '../client.ts';
import { goalOf, type Staff, staff } from '../journeys/organisation.fixture.ts';
import { anyStory, type Goal, milestone, stayWithin, steps, take } from './goal-changes.fixture.ts';
import { foldLog } from '../fold-log.ts';
import { startSystem, type System } from '../system.ts';

const begin = Date.parse('2026-02-02T09:00:00.000Z');
const hours = 3_600_000;

let now = new Date(begin);
let system: System;
let people: Staff;
let cycleId: string;

beforeAll(async () => {
  system = await startSystem({ reactor: false, now: () => now });
  people = await staff(system);
  const evaluationPeriod = { from: '2026-01-01', to: '2026-06-30' };
  cycleId = (await system.does(people.hr, '/cycles', { name: 'OKRs', kind: 'okr', evaluationPeriod })).id;
});
afterAll(() => system.stop());

type Shown = Record<string, unknown> & { keyResults: Goal['keyResults'] };

const ofNow = new Set([
  'position',
  'seenAt',
  'parked',
  'asOf',
  'knownAt',
  'alignmentRevision',
  'warnings',
  'cursor',
]);

/** What an answer says of goals, without how far the read models are and without the warnings, which are of now. */
const saidOf = (answer: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(answer).filter(([name]) => !ofNow.has(name)));

const setGoal = async (by: Caller, measures: readonly object[], more: object = {}): Promise<string> => {
  const keyResults = measures.map((measure, i) => ({ title: `Result ${i}`, weight: 1 + i, measure }));
  const set = { keyResults, checkInCadenceDays: 7, occurredAt: now.toISOString(), ...more };
  return (await system.does(by, '/goals', goalOf(by, cycleId, set))).id;
};

const list = (query = ''): Promise<Record<string, unknown>> =>
  system.reads<Record<string, unknown>>(people.hr, `/goals?cycle=${cycleId}${query}`);
const one = (goalId: string, query = ''): Promise<Shown> =>
  system.reads<Shown>(people.hr, `/goals/${goalId}${query}`);

/** Three goals that lived through many changes, and what was answered after each of them. */
const live = async () => {
  const increase = { kind: 'increase', baseline: 45, target: 65 };
  const ids = [
    await setGoal(people.rater, [increase, stayWithin(52)], { progressFrom: 'both' }),
    await setGoal(people.subject, [increase, { kind: 'atLeast', limit: 60 }]),
    await setGoal(people.peer, [stayWithin(52), milestone(1)]),
  ];
  const goals: Goal[] = [];
  for (const goalId of ids) {
    const { keyResults } = await one(goalId);
    goals.push({ goalId, keyResults, checkIns: [] });
  }
  const [story = []] = fc.sample(anyStory, { numRuns: 1, seed: 2_030 });
  const closing = { goal: 1, keyResult: 0, what: 'close', n: 14 };
  const taken = new Set<string>();
  const answers: { at: string; listed: object; each: object[] }[] = [];
  for (const step of [...story, closing]) {
    now = new Date(now.getTime() + 17 * hours);
    if (await take(system, step, { goals, people, now })) taken.add(step.what);
    const [listed, ...each] = await Promise.all([list(), ...ids.map((id) => one(id))]);
    answers.push({ at: now.toISOString(), listed: saidOf(listed), each: each.map(saidOf) });
  }
  now = new Date(now.getTime() + 24 * hours);
  return { ids, taken, answers };
};

let lived: Awaited<ReturnType<typeof live>>;
beforeAll(async () => {
  lived = await live();
});

/** The answers about the cycle and about each goal, as read models that end there give them. */
const answersOf = async (postgres: Postgres, at: Date): Promise<unknown[]> => {
  const { store, settings, sameLog, tail } = system;
  const context = {
    ...settings,
    store,
    tail,
    postgres,
    sameLog: { ...sameLog, demand: async () => {} },
    now: () => at,
  };
  const viewer = viewerOf({ personId: people.hr.personId, roles: ['hr'] }, 'ReadGoals', context);
  const page = { viewer, after: '-1', limit: 20 };
  const listed = await goalPage(context, { cycle: [cycleId] }, page);
  const each = await Promise.all(lived.ids.map((id) => goalWhole(context, id, viewer)));
  return [listed, ...each].map((answer) => answer && saidOf(answer));
};

test('every kind of change was made', () => {
  expect([...lived.taken].sort()).toEqual([...new Set([...steps, 'close'])].sort());
});

describe('an answer about the past', () => {
  test('is the answer that was given then, if it shows what was known then', async () => {
    for (const { at, listed, each } of lived.answers) {
      const then = `knownAt=${at}&asOf=${at}`;
      expect({ at, ...saidOf(await list(`&${then}`)) }).toEqual({ at, ...listed });
      for (const [i, goalId] of lived.ids.entries())
        expect({ at, ...saidOf(await one(goalId, `?${then}`)) }).toEqual({ at, ...each[i] });
    }
  });

  test('is the answer of now, if it shows what is known now', async () => {
    const at = `asOf=${now.toISOString()}&knownAt=${now.toISOString()}`;
    expect(saidOf(await list(`&${at}`))).toEqual(saidOf(await list()));
  });

  test('shows what a fold of the log shows that is cut at both clocks', async () => {
    const log: AnyRecorded[] = [];
    for await (const entry of system.store.readAll()) if (entry.kind === 'event') log.push(entry.event);
    const postgres = openPostgres({
      url: await scratchDatabase(),
      logger: createLogger({ service: 'test', level: 'silent' }),
    });
    const between = fc.integer({ min: begin, max: now.getTime() }).map((at) => new Date(at));
    const cuts = fc.sample(fc.tuple(between, between), { numRuns: rounds(4), seed: 7 });
    await foldLog(postgres, reviews, log);
    await foldLog(postgres, scorecards, log);
    for (const [asOf, knownAt] of cuts) {
      const cut = log.filter(
        ({ data, metadata }) =>
          metadata.recordedAt <= knownAt.toISOString() && data.occurredAt <= asOf.toISOString(),
      );
      await foldLog(postgres, okr, cut);
      const then = `asOf=${asOf.toISOString()}&knownAt=${knownAt.toISOString()}`;
      const each = await Promise.all(
        lived.ids.map((id) => system.get<Shown>(people.hr, `/goals/${id}?${then}`)),
      );
      const answers = [
        await list(`&${then}`),
        ...each.map(({ status, body }) => (status === 404 ? undefined : body)),
      ];
      expect(answers.map((answer) => answer && saidOf(answer))).toEqual(await answersOf(postgres, asOf));
    }
    await postgres.close();
  });
});
