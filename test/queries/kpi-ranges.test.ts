import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Caller } from '../client.ts';
import { type Staff, staff } from '../journeys/organisation.fixture.ts';
import { startSystem, type System } from '../system.ts';

type Point = { period: string; value: number; band: string; anchors: object; anchorsSaidLater: boolean };
type Kpi = {
  value: number | null;
  state: string;
  coverage: number;
  series: Point[];
  targets: { effectiveFrom: string; reason: string | null }[];
};
type Objective = { kpis: Kpi[]; detachedKpis: object[] };
type Card = {
  score: number | null;
  coverage: number;
  scoringVersion: string;
  perspectives: { objectives: Objective[] }[];
};

let system: System;
let people: Staff;
let strategist: Caller;
beforeAll(async () => {
  system = await startSystem({ reactor: false });
  people = await staff(system);
  const { personId } = await people.join('Stef', ['strategist']);
  strategist = await system.caller(['strategist'], { personId });
});
afterAll(() => system.stop());

/** A scorecard with one KPI, and its readings by period. */
const measured = async (more: object, readings: Record<string, number>) => {
  const drafted = await system.does(strategist, '/scorecards', {
    name: 'Card',
    level: 'operations',
    perspectives: [{ perspectiveId: 'p', name: 'P' }],
  });
  const path = `/scorecards/${drafted.id}`;
  const objective = await system.does(strategist, `${path}/objectives`, { perspectiveId: 'p', name: 'O' });
  const { id: kpiId } = await system.does(strategist, '/kpis', {
    name: 'Orders',
    direction: 'up',
    anchors: { red: 50, goal: 100 },
    aggregation: 'sum',
    periodicity: 'monthly',
    ownerId: people.subject.personId,
    occurredAt: '2020-03-01T00:00:00.000Z',
    ...more,
  });
  await system.does(strategist, `${path}/objectives/${objective.id}/kpis`, { kpiId });
  for (const [period, value] of Object.entries(readings))
    await system.does(strategist, `/kpis/${kpiId}/measurements`, {
      period,
      reading: { value },
      source: 'ERP',
    });
  const card = (range = '') => system.reads<Card>(strategist, `${path}${range}`);
  const shown = async (range = '') => (await card(range)).perspectives[0]?.objectives[0]?.kpis[0] as Kpi;
  return { kpiId, objectivePath: `${path}/objectives/${objective.id}`, card, shown };
};
const monthsOf = (year: number) =>
  Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, '0')}`);
const year2024 = '?from=2024-01-01&to=2024-12-31';

describe('a past range', () => {
  test('is covered if all its periods were measured, however long ago', async () => {
    const { card, shown } = await measured(
      {},
      Object.fromEntries(monthsOf(2024).map((month) => [month, 90])),
    );
    expect(await shown(year2024)).toMatchObject({ value: 1080, coverage: 1, state: 'yellow' });
    expect(await card(year2024)).toMatchObject({ coverage: 1, scoringVersion: '3' });
    expect((await shown()).state).toBe('stale');
  });

  test('is covered by a third if a third of its periods was measured', async () => {
    const readings = Object.fromEntries(monthsOf(2024).map((month) => [month, 90]));
    const { card } = await measured(
      {},
      { '2023-12': 90, ...Object.fromEntries(Object.entries(readings).slice(0, 4)) },
    );
    expect((await card(year2024)).coverage).toBe(1 / 3);
  });
});

test('a count adds up what was counted in each period', async () => {
  const counts = { '2024-09': 70, '2024-10': 30, '2024-11': 40 };
  const { shown } = await measured(
    { direction: 'down', anchors: { red: 10, goal: 5 }, aggregation: 'count' },
    counts,
  );
  expect(await shown()).toMatchObject({ value: 40 });
  expect(await shown('?from=2024-09-01&to=2024-11-30')).toMatchObject({ value: 140, state: 'red' });
});

test('the week across New Year belongs to the year of its Thursday, so that years add up', async () => {
  const weeks = ['2024-W51', '2024-W52', '2025-W01', '2025-W02'];
  const { shown } = await measured(
    { periodicity: 'weekly' },
    Object.fromEntries(weeks.map((week) => [week, 10])),
  );
  const valueOf = async (from: number, to: number) =>
    (await shown(`?from=${from}-01-01&to=${to}-12-31`)).value;
  expect([await valueOf(2024, 2024), await valueOf(2025, 2025), await valueOf(2024, 2025)]).toEqual([
    20, 20, 40,
  ]);
});

describe('a target for days that are over', () => {
  const target = { anchors: { red: 5, goal: 10 }, effectiveFrom: '2024-06-01' };

  test('needs a reason, and the periods that it judges anew are marked', async () => {
    const { kpiId, shown } = await measured({}, { '2024-05': 20, '2024-06': 20 });
    const refused = await system.post<{ code: string; fields: object[] }>(
      strategist,
      `/kpis/${kpiId}/targets`,
      target,
    );
    expect([refused.status, refused.body.code]).toEqual([422, 'kpi/reason-missing']);
    await system.does(strategist, `/kpis/${kpiId}/targets`, { ...target, reason: 'A typing error.' });
    const { series, targets } = await shown();
    expect(series).toMatchObject([
      { period: '2024-05', band: 'red', anchors: { red: 50 }, anchorsSaidLater: true },
      { period: '2024-06', band: 'green', anchors: { red: 5 }, anchorsSaidLater: true },
    ]);
    expect(targets.at(-1)).toMatchObject({ effectiveFrom: '2024-06-01', reason: 'A typing error.' });
  });
});

test('a withdrawn target no longer judges the periods after it', async () => {
  const { kpiId, shown } = await measured({}, { '2024-06': 20 });
  const effectiveFrom = '2024-06-01';
  const target = { anchors: { red: 5, goal: 10 }, effectiveFrom, reason: 'New plan.' };
  await system.does(strategist, `/kpis/${kpiId}/targets`, target);
  expect((await shown()).series).toMatchObject([{ band: 'green', anchors: { red: 5 } }]);
  const withdrawal = { effectiveFrom, reason: 'Of another KPI.' };
  await system.does(strategist, `/kpis/${kpiId}/targets/withdraw`, withdrawal);
  const { series, targets } = await shown();
  expect(series).toMatchObject([{ band: 'red', anchors: { red: 50 } }]);
  expect(targets).toHaveLength(1);
});

test('a detached KPI no longer counts in its objective, which shows why', async () => {
  const { kpiId, objectivePath, card } = await measured({}, { '2024-06': 90 });
  const reason = 'It measures something else.';
  expect((await card(year2024)).score).toBe(6);
  await system.does(strategist, `${objectivePath}/kpis/${kpiId}/detach`, { reason });
  const { score, perspectives } = await card(year2024);
  expect(score).toBeNull();
  expect(perspectives[0]?.objectives[0]).toMatchObject({
    kpis: [],
    detachedKpis: [{ kpiId, name: 'Orders', weight: 1, reason }],
  });
});

test('a series is bounded, and says how many earlier points it leaves out', async () => {
  const { shown } = await measured({}, Object.fromEntries(monthsOf(2024).map((month) => [month, 90])));
  const { series, ...kpi } = await shown(`${year2024}&points=5`);
  expect(series.map(({ period }) => period)).toEqual(monthsOf(2024).slice(7));
  expect(kpi).toMatchObject({ value: 1080, earlierPoints: 7 });
});
