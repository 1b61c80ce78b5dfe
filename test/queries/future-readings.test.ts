import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { goalOf, type Staff, staff } from '../journeys/organisation.fixture.ts';
import { startSystem, type System } from '../system.ts';

const today = new Date('2026-06-10T09:00:00.000Z');
const tomorrow = new Date('2026-06-11T09:00:00.000Z');

let now = today;
let system: System;
let people: Staff;
let cycleId: string;
beforeAll(async () => {
  system = await startSystem({ reactor: false, now: () => now });
  people = await staff(system);
  const evaluationPeriod = { from: '2026-01-01', to: '2026-12-31' };
  cycleId = (await system.does(people.hr, '/cycles', { name: 'OKRs', kind: 'okr', evaluationPeriod })).id;
});
beforeEach(() => {
  now = today;
});
afterAll(() => system.stop());

type Shown = {
  status: string;
  progress: number | null;
  keyResults: { keyResultId: string; current: unknown; progress: number | null; staleAfter: string }[];
};

const shown = (goalId: string): Promise<Shown> => system.reads<Shown>(people.subject, `/goals/${goalId}`);

const startGoal = async (measure: object) => {
  const keyResults = [{ title: 'NPS', weight: 1, measure }];
  const set = { keyResults, occurredAt: '2026-06-05T09:00:00.000Z' };
  const { id } = await system.does(people.subject, '/goals', goalOf(people.subject, cycleId, set));
  const [keyResult] = (await shown(id)).keyResults;
  /** Records a check-in while the clocks of all services are as given, and sets them right again. */
  const checkIn = async (at: Date, value: object, status: string): Promise<void> => {
    now = at;
    const body = { keyResultId: keyResult?.keyResultId, value, status };
    await system.does(people.subject, `/goals/${id}/check-ins`, body);
    now = today;
  };
  return { id, checkIn };
};

const number = (given: number): object => ({ kind: 'number', number: given });

describe('a check-in that was recorded while the clock was a day ahead', () => {
  test('is not current before its day, and is from then on', async () => {
    const { id, checkIn } = await startGoal({ kind: 'increase', baseline: 45, target: 65 });
    await checkIn(today, number(50), 'onTrack');
    await checkIn(tomorrow, number(65), 'offTrack');
    expect(await shown(id)).toMatchObject({
      status: 'onTrack',
      progress: 0.25,
      keyResults: [
        {
          progress: 0.25,
          reportedStatus: 'onTrack',
          current: { occurredAt: today.toISOString(), value: number(50), status: 'onTrack' },
          staleAfter: '2026-06-17T09:00:00.000Z',
        },
      ],
    });
    const list = (status: string) =>
      system.reads<{ goals: unknown[] }>(people.subject, `/goals?cycle=${cycleId}&status=${status}`);
    expect((await list('onTrack')).goals).toHaveLength(1);
    expect((await list('offTrack')).goals).toEqual([]);
    now = tomorrow;
    expect(await shown(id)).toMatchObject({ status: 'offTrack', progress: 1 });
  });

  test('leaves the key result pending if there is no other', async () => {
    const { id, checkIn } = await startGoal({ kind: 'increase', baseline: 45, target: 65 });
    await checkIn(tomorrow, number(65), 'onTrack');
    expect(await shown(id)).toMatchObject({
      status: 'pending',
      progress: null,
      keyResults: [{ current: null, progress: null, reportedStatus: null }],
    });
    type Due = { due: { goalId: string; lastCheckInAt: string | null }[] };
    const owed = await system.reads<Due>(people.subject, '/check-ins/due?owner=me&until=2026-06-13');
    expect(owed.due.find(({ goalId }) => goalId === id)).toMatchObject({ lastCheckInAt: null });
  });

  test('does not count its part of a milestone', async () => {
    const weights = { first: 1, second: 1, third: 2 };
    const parts = Object.entries(weights).map(([name, weight]) => ({
      milestoneId: name,
      title: name,
      weight,
    }));
    const { id, checkIn } = await startGoal({ kind: 'milestone', parts });
    const done = (milestoneId: string): object => ({ kind: 'milestone', milestoneId, done: true });
    await checkIn(today, done('first'), 'onTrack');
    await checkIn(today, done('second'), 'onTrack');
    await checkIn(tomorrow, done('third'), 'complete');
    expect((await shown(id)).progress).toBe(0.5);
    now = tomorrow;
    expect((await shown(id)).progress).toBe(1);
  });
});

describe('a measurement that was recorded while the clock was a day ahead', () => {
  test('is not the value of its KPI before its day', async () => {
    const strategist = await system.caller(['strategist'], people.subject);
    const perspectives = [{ perspectiveId: 'customer', name: 'Customer', weight: 1 }];
    const draft = { name: 'Strategy', level: 'enterprise', perspectives };
    const card = await system.does(strategist, '/scorecards', draft);
    const aim = { perspectiveId: 'customer', name: 'Loved', weight: 1 };
    const objective = await system.does(strategist, `/scorecards/${card.id}/objectives`, aim);
    const kpi = await system.does(strategist, '/kpis', {
      name: 'NPS',
      direction: 'up',
      anchors: { red: 10, goal: 50 },
      aggregation: 'last',
      periodicity: 'monthly',
      ownerId: people.subject.personId,
    });
    await system.does(strategist, `/scorecards/${card.id}/objectives/${objective.id}/kpis`, {
      kpiId: kpi.id,
      weight: 1,
    });
    const measure = async (at: Date, period: string, value: number): Promise<void> => {
      now = at;
      const body = { period, reading: { value }, source: 'survey' };
      await system.does(strategist, `/kpis/${kpi.id}/measurements`, body);
      now = today;
    };
    await measure(today, '2026-05', 40);
    await measure(tomorrow, '2026-06', 60);
    const value = async (): Promise<unknown> => {
      const found = await system.reads<{ perspectives: { objectives: { kpis: unknown[] }[] }[] }>(
        strategist,
        `/scorecards/${card.id}`,
      );
      return found.perspectives[0]?.objectives[0]?.kpis[0];
    };
    expect(await value()).toMatchObject({ value: 40, futurePoints: 1 });
    now = tomorrow;
    expect(await value()).toMatchObject({ value: 60, futurePoints: 0 });
  });
});
