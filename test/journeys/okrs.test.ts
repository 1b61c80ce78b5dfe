import { ago } from '@cairn/testing/clock';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startSystem, type System } from '../system.ts';
import { goalOf, okrCycle, type Staff, staff, year } from './organisation.fixture.ts';

type KeyResult = { keyResultId: string; staleAfter: string; status: string; progress: number | null };
type Whole = {
  title: string;
  description: string | null;
  level: string;
  period: { from: string; to: string };
  checkInCadenceDays: number;
  revision: number;
  keyResults: KeyResult[];
  changes: object[];
};

let system: System;
let people: Staff;
let cycleId: string;
beforeAll(async () => {
  system = await startSystem({ reactor: false });
  people = await staff(system);
  cycleId = (await system.does(people.hr, '/cycles', okrCycle('Goals'))).id;
});
afterAll(() => system.stop());

const whole = (goalId: string) => system.reads<Whole>(people.subject, `/goals/${goalId}`);

describe('a goal that is revised', () => {
  test('shows its new terms and what they were before, and its key results follow', async () => {
    const { subject, peer } = people;
    const { id } = await system.does(subject, '/goals', goalOf(subject, cycleId, { description: 'Old' }));
    const before = await whole(id);
    // It was set on the fifth, and so owes its first check-in a week after that.
    expect(before.keyResults[0]?.staleAfter).toBe(`${year}-01-12T09:00:00.000Z`);
    const period = { from: `${year}-03-01`, to: `${year}-06-30` };
    const revision = { title: 'Customers stay', description: null, period, checkInCadenceDays: 14 };
    const reason = 'The launch moved';
    await system.does(subject, `/goals/${id}/revisions`, { ...revision, reason });
    const after = await whole(id);
    expect(after).toMatchObject({ ...revision, revision: before.revision + 1 });
    expect(after.keyResults[0]?.staleAfter).toBe(`${year}-03-15T00:00:00.000Z`);
    expect(after.changes).toMatchObject([
      {
        what: 'revision',
        from: {
          title: 'Customers recommend us',
          description: 'Old',
          period: before.period,
          checkInCadenceDays: 7,
        },
        to: revision,
        reason,
        by: subject.personId,
        byName: 'Sam',
      },
    ]);
    const denied = await system.post(peer, `/goals/${id}/revisions`, { title: 'Mine', reason });
    expect(denied.status).toBe(403);
  });

  test('is sent to a higher level only by those who may set a goal there', async () => {
    const { subject, rater } = people;
    const { id } = await system.does(subject, '/goals', goalOf(subject, cycleId));
    const raise = { level: 'team', reason: 'The team needs it' };
    const answers = [
      await system.post(subject, `/goals/${id}/revisions`, raise),
      await system.post(rater, `/goals/${id}/revisions`, raise),
    ];
    expect(answers.map(({ status }) => status)).toEqual([403, 200]);
    expect((await whole(id)).level).toBe('team');
    const { status } = await system.post(subject, `/goals/${id}/revisions`, {
      ...raise,
      ambition: 'aspirational',
    });
    expect(status).toBe(200);
  });

  test('refuses bad terms with the field, and a revision that changes nothing in other words', async () => {
    const { subject } = people;
    const { id } = await system.does(subject, '/goals', goalOf(subject, cycleId));
    const sent = async (body: object) => {
      const answer = await system.post<{ code: string; fields: { path: string }[] }>(
        subject,
        `/goals/${id}/revisions`,
        body,
      );
      return [answer.status, answer.body.code, answer.body.fields?.[0]?.path];
    };
    const reason = 'The launch moved';
    expect(await sent({ title: 'Other' })).toEqual([400, 'request/invalid', 'body/reason']);
    expect(await sent({ reason })).toEqual([400, 'request/invalid', 'body']);
    expect(await sent({ period: { from: `${year}-09-01`, to: `${year}-08-31` }, reason })).toEqual([
      422,
      'goal/ends-before-it-begins',
      'body/period/to',
    ]);
    expect(await sent({ checkInCadenceDays: 0, reason })).toEqual([
      400,
      'request/invalid',
      'body/checkInCadenceDays',
    ]);
    expect(await sent({ level: 'individual', reason })).toEqual([409, 'goal/already-so', 'body/title']);
  });
});

test('a key result shows its share of a frozen baseline, its figures as text, its due day and the first confidence', async () => {
  const { subject } = people;
  const measure = {
    kind: 'relative',
    baseline: 200,
    baselineSource: 'CRM, churn report',
    baselineAsOf: `${year - 1}-12-31`,
    change: -0.15,
    unit: 'customers',
  };
  const keyResults = [{ title: 'Churn', measure, dueOn: `${year}-06-30`, confidence: 0.6 }];
  const { id } = await system.does(subject, '/goals', goalOf(subject, cycleId, { keyResults }));
  const [set] = (await whole(id)).keyResults;
  await system.does(subject, `/goals/${id}/check-ins`, {
    keyResultId: set?.keyResultId,
    value: { kind: 'number', number: 185 },
    status: 'onTrack',
    confidence: 0.9,
  });
  expect((await whole(id)).keyResults).toMatchObject([
    {
      measure,
      progress: 0.5,
      expectedProgress: 1,
      figures: { from: '200 customers', to: '170 customers', current: '185 customers' },
      dueOn: `${year}-06-30`,
      overdue: true,
      confidence: 0.9,
      confidenceWhenSet: 0.6,
    },
  ]);
});

test('a key result to stay within a range shows its share of planned check-ins, then as now', async () => {
  const { subject } = people;
  const measure = { kind: 'stayWithin', low: 20, high: 40, unit: 'days' };
  const keyResults = [{ title: 'Stock', measure, dueOn: `${year}-01-28` }];
  const { id } = await system.does(subject, '/goals', goalOf(subject, cycleId, { keyResults }));
  const [set] = (await whole(id)).keyResults;
  for (const [day, number] of [
    ['05', 20],
    ['12', 45],
    ['13', 40],
    ['26', 41],
  ] as const)
    await system.does(subject, `/goals/${id}/check-ins`, {
      keyResultId: set?.keyResultId,
      value: { kind: 'number', number },
      status: 'onTrack',
      occurredAt: `${year}-01-${day}T09:00:00.000Z`,
    });
  const progress = 0.5;
  const figures = { from: '20 days', to: '40 days', current: '41 days' };
  expect((await whole(id)).keyResults).toMatchObject([
    { measure, progress, expectedProgress: null, suggestedStatus: 'offTrack', figures },
  ]);
  const then = await system.reads<Whole>(subject, `/goals/${id}?asOf=${year}-01-14`);
  expect(then).toMatchObject({ progress: 1, keyResults: [{ progress: 1 }] });
  const asNow = `/goals/${id}?asOf=${ago(0)}`;
  expect(await system.reads<Whole>(subject, asNow)).toMatchObject({ progress, keyResults: [{ progress }] });
});

test('a key result to stay within a range misses no week before it was set', async () => {
  const { subject } = people;
  const measure = { kind: 'stayWithin', low: 20, high: 40 };
  const goal = { keyResults: [{ title: 'Stock', measure }], occurredAt: `${year}-11-02T09:00:00.000Z` };
  const { id } = await system.does(subject, '/goals', goalOf(subject, cycleId, goal));
  const added = { title: 'Calls', measure, occurredAt: `${year}-11-16T15:00:00.000Z` };
  await system.does(subject, `/goals/${id}/key-results`, added);
  for (const { keyResultId } of (await whole(id)).keyResults)
    await system.does(subject, `/goals/${id}/check-ins`, {
      keyResultId,
      value: { kind: 'number', number: 30 },
      status: 'onTrack',
      occurredAt: `${year}-11-16T09:00:00.000Z`,
    });
  const shown = { keyResults: [{ progress: 1 / 3 }, { progress: 1 }] };
  const asOf = `asOf=${year}-11-20`;
  expect(await system.reads(subject, `/goals/${id}?${asOf}`)).toMatchObject(shown);
  type Page = { goals: { goalId: string; progress: number }[] };
  const { goals } = await system.reads<Page>(subject, `/goals?owner=me&${asOf}`);
  expect(goals.find(({ goalId }) => goalId === id)?.progress).toBeCloseTo(2 / 3, 12);
});
