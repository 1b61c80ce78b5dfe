import { ago } from '@cairn/testing/clock';
import { pastInstant } from '@cairn/testing/past-instant';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Caller } from '../client.ts';
import { startSystem, type System } from '../system.ts';
import { goalOf, okrCycle, type Staff, staff, year } from './organisation.fixture.ts';

type KeyResult = { keyResultId: string; progress: number | null; measure: { baseline: number } };
type Goal = { progress: number | null; coverage: number; status: string; keyResults: KeyResult[] };
type Line = { goals: { goalId: string; asked: boolean; keyResults: object[] }[] };
type Problem = { code: string; fields: { path: string }[] };

let system: System;
let people: Staff;
let strategist: Caller;
let cycleId: string;
let kpiId: string;
let mayReading: string;
const occurredAt = `${year - 1}-12-01T09:00:00.000Z`;

const define = async (more: object = {}): Promise<string> => {
  const { id } = await system.does(strategist, '/kpis', {
    name: 'Net promoter score',
    direction: 'up',
    anchors: { red: 30, goal: 60 },
    aggregation: 'average',
    periodicity: 'monthly',
    ownerId: people.subject.personId,
    occurredAt,
    ...more,
  });
  return id;
};
const measure = async (kpi: string, period: string, value: number, at?: string): Promise<string> => {
  const body = { period, reading: { value }, source: 'Survey', ...(at && { occurredAt: at }) };
  return (await system.does(strategist, `/kpis/${kpi}/measurements`, body)).id;
};
const linked = (more: object = {}) => ({ kind: 'linkedKpi', kpiId, target: 60, ...more });
const setGoal = async (measured: object, more: object = {}): Promise<string> => {
  const keyResults = [{ title: 'Customers recommend us', measure: measured }];
  const body = goalOf(people.subject, cycleId, { keyResults, ...more });
  return (await system.does(people.subject, '/goals', body)).id;
};
const read = (goalId: string, asked = '') => system.reads<Goal>(people.subject, `/goals/${goalId}${asked}`);

let goalId: string;
beforeAll(async () => {
  system = await startSystem({ reactor: false });
  people = await staff(system);
  const { personId } = await people.join('Stef', ['strategist']);
  strategist = await system.caller(['strategist'], { personId });
  cycleId = (await system.does(people.hr, '/cycles', okrCycle('Goals'))).id;
  kpiId = await define();
  await measure(kpiId, `${year - 1}-12`, 40);
  goalId = await setGoal(linked(), { period: { from: `${year}-01-01`, to: `${year}-06-30` } });
  for (const [month, value] of [
    ['04', 48],
    ['07', 100],
  ] as const)
    await measure(kpiId, `${year}-${month}`, value, `${year}-0${Number(month) + 1}-02T09:00:00.000Z`);
  mayReading = await measure(kpiId, `${year}-05`, 56, `${year}-06-02T09:00:00.000Z`);
});
afterAll(() => system.stop());

describe('a key result that is linked to a KPI', () => {
  test('has a frozen baseline and the progress of the KPI over its own days', async () => {
    const goal = await read(goalId);
    expect(goal).toMatchObject({ progress: 0.6, status: 'ended' });
    expect(goal.keyResults).toMatchObject([
      {
        measure: { kind: 'linkedKpi', kpiId, baseline: 40, target: 60 },
        linkedKpi: { kpiId, kpiName: 'Net promoter score', value: 52 },
        figures: { from: '40', to: '60', current: '52' },
        progress: 0.6,
        expectedProgress: 1,
        suggestedStatus: 'offTrack',
        checkIns: 0,
      },
    ]);
  });

  test('has no progress without a reading in its days, and keeps it as it was then and as it was known', async () => {
    const march = await read(goalId, `?asOf=${year}-03-31`);
    expect(march).toMatchObject({ progress: null, keyResults: [{ progress: null, status: 'stale' }] });
    expect((await read(goalId, `?asOf=${year}-05-31`)).keyResults).toMatchObject([
      { progress: 0.4, status: 'offTrack' },
    ]);
    const before = await pastInstant();
    const correction = { reading: { value: 64 }, reason: 'Counted twice' };
    await system.does(strategist, `/kpis/${kpiId}/measurements/${mayReading}/corrections`, correction);
    expect((await read(goalId)).progress).toBe(0.8);
    expect((await read(goalId, `?knownAt=${before}`)).progress).toBe(0.6);
  });

  test('takes no check-in and no restatement, and is owed none', async () => {
    const [keyResult] = (await read(goalId)).keyResults;
    const { keyResultId } = keyResult as KeyResult;
    const checkIn = { keyResultId, value: { kind: 'number', number: 50 }, status: 'onTrack' };
    const { status, body } = await system.post<Problem>(
      people.subject,
      `/goals/${goalId}/check-ins`,
      checkIn,
    );
    expect([status, body.code, body.fields[0]?.path]).toEqual([
      422,
      'check-in/linked-kpi',
      'body/keyResultId',
    ]);
  });

  test('is in the line of sight of its KPI and names it', async () => {
    const line = await system.reads<Line>(people.subject, `/line-of-sight?kpi=${kpiId}`);
    expect(line.goals).toMatchObject([
      { goalId, asked: true, keyResults: [{ linkedKpi: { kpiId, kpiName: 'Net promoter score' } }] },
    ]);
  });

  test('counts in the result with which its goal is closed', async () => {
    await system.does(people.subject, `/goals/${goalId}/close`, { score: 0.8 });
    const { progress, coverage } = await read(goalId);
    expect(await read(goalId)).toMatchObject({ closed: { result: { progress, coverage } } });
    expect(progress).toBe(0.8);
  });
});

test('a hidden goal that reads a KPI does not put the goal above it into the line of the KPI', async () => {
  const { subject, peer } = people;
  const above = (await system.does(subject, '/goals', goalOf(subject, cycleId))).id;
  const hidden = await setGoal(linked(), { visibility: 'private' });
  await system.does(subject, `/goals/${hidden}/alignment`, { parentId: above, kind: 'support' });
  const inLine = async (by: Caller) =>
    (await system.reads<Line>(by, `/line-of-sight?kpi=${kpiId}`)).goals.map((goal) => goal.goalId);
  expect(await inLine(subject)).toEqual(expect.arrayContaining([above, hidden]));
  expect(await inLine(peer)).not.toContain(above);
});

test('refuses to link to a KPI that is unknown, retired, computed or was never read, with the field', async () => {
  const unknown = '0192f0c4-7b1a-7c3e-8d52-0000000000ff';
  const [retired, empty] = [await define(), await define()];
  await system.does(strategist, `/kpis/${retired}/retire`, { reason: 'Replaced' });
  const formula = { kind: 'sum', inputs: [{ kpiId }, { kpiId: empty }] };
  const computed = await define({ formula });
  const refusal = async (more: object) => {
    const keyResults = [{ title: 'Customers recommend us', measure: linked(more) }];
    const goal = goalOf(people.subject, cycleId, { keyResults });
    const { status, body } = await system.post<Problem>(people.subject, '/goals', goal);
    return [status, body.code, body.fields?.[0]?.path];
  };
  const at = 'body/keyResults/0/measure';
  expect(await refusal({ kpiId: unknown })).toEqual([422, 'key-result/unknown-kpi', `${at}/kpiId`]);
  expect(await refusal({ kpiId: retired })).toEqual([409, 'key-result/retired-kpi', `${at}/kpiId`]);
  expect(await refusal({ kpiId: computed })).toEqual([422, 'key-result/computed-kpi', `${at}/kpiId`]);
  expect(await refusal({ kpiId: empty })).toEqual([422, 'key-result/baseline-missing', `${at}/baseline`]);
  expect(await refusal({ baseline: 60 })).toEqual([422, 'key-result/target-equals-baseline', `${at}/target`]);
});

test('a KPI names what rests on it, and warns of it if it was retired all the same', async () => {
  const { subject, peer } = people;
  const used = await define({ name: 'Answers' });
  await measure(used, `${year}-05`, 40);
  const sum = await define({
    name: 'All answers',
    formula: { kind: 'sum', inputs: [{ kpiId: used }, { kpiId }] },
  });
  const [open, hidden] = [
    await setGoal(linked({ kpiId: used })),
    await setGoal(linked({ kpiId: used }), { visibility: 'private' }),
  ];
  type Used = { usedBy: { keyResults: { goalId: string }[] }; warnings: { code: string; detail: string }[] };
  const warnings = async (by: Caller, path: string) => (await system.reads<Used>(by, path)).warnings;
  const seen = (by: Caller) => system.reads<Used>(by, `/kpis/${used}`);
  expect(await seen(peer)).toMatchObject({
    usedBy: {
      total: { kpis: 1, keyResults: 1 },
      kpis: [{ kpiId: sum, kpiName: 'All answers' }],
      keyResults: [{ goalId: open, keyResultTitle: 'Customers recommend us' }],
    },
    warnings: [],
  });
  expect((await seen(subject)).usedBy.keyResults.map((each) => each.goalId)).toEqual([open, hidden]);
  const goalsOf = async (by: Caller) =>
    (await system.reads<Line>(by, `/goals?kpi=${used}`)).goals.map(({ goalId }) => goalId);
  expect([await goalsOf(peer), await goalsOf(subject)]).toEqual([[open], [open, hidden]]);
  expect(await system.reads(peer, `/kpis?input=${used}`)).toMatchObject({ kpis: [{ kpiId: sum }] });
  expect(await system.reads(peer, `/kpis?input=${sum}`)).toMatchObject({ kpis: [] });
  await system.does(strategist, `/kpis/${used}/retire`, { reason: 'Replaced' });
  expect((await seen(peer)).warnings).toEqual([
    {
      code: 'kpi/retired-in-use',
      detail:
        'It was retired and gets no readings of later periods, but 1 KPI and 1 key result still rest on it.',
    },
  ]);
  expect(await warnings(peer, `/kpis/${sum}`)).toMatchObject([
    { code: 'kpi/retired-input', detail: expect.stringContaining('"Answers"') },
  ]);
  expect(await warnings(subject, `/goals/${open}`)).toMatchObject([
    { code: 'goal/retired-kpi', detail: expect.stringContaining('"Answers"') },
  ]);
  await system.does(subject, `/goals/${open}/close`, { score: 0.5 });
  expect(await warnings(subject, `/goals/${open}`)).toEqual([]);
});

test('a KPI names fifty of the key results that read it, and counts all', async () => {
  const used = await define({ name: 'Visits' });
  await measure(used, `${year}-05`, 40);
  const keyResults = Array.from({ length: 17 }, (_, place) => ({
    title: `Visit ${place}`,
    measure: linked({ kpiId: used }),
  }));
  const set = async () =>
    (await system.does(people.subject, '/goals', goalOf(people.subject, cycleId, { keyResults }))).id;
  const goals = [await set(), await set(), await set()];
  type Used = { usedBy: { keyResults: object[]; total: object } };
  const { usedBy } = await system.reads<Used>(people.peer, `/kpis/${used}`);
  expect(usedBy.keyResults).toHaveLength(50);
  expect(usedBy.total).toEqual({ kpis: 0, keyResults: 51 });
  const readers = async (more = '') =>
    (await system.reads<Line>(people.peer, `/goals?kpi=${used}${more}`)).goals.map((goal) => goal.goalId);
  expect(await readers()).toEqual(goals);
  expect(await readers(`&asOf=${year - 1}-01-01`)).toEqual([]);
  expect(await readers(`&asOf=${ago(0)}`)).toEqual(goals);
});
