import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { okrCycle, type Staff, staff, goalOf } from '../journeys/organisation.fixture.ts';
import { startSystem, type System } from '../system.ts';

type KeyResult = {
  keyResultId: string;
  weight: number;
  measure: { target?: number };
  measures: { weight: number; measure: { target?: number }; reason: string | null; by: string }[];
  progress: number | null;
  progressAsFirstSet: number | null;
};
type Goal = {
  progress: number | null;
  progressAsFirstSet: number | null;
  dropped: number;
  keyResults: KeyResult[];
  warnings: { code: string }[];
};

let system: System;
let people: Staff;
let cycleId: string;
beforeAll(async () => {
  system = await startSystem({ reactor: false });
  people = await staff(system);
  const policy = { version: '2', goalsPerOwner: {} };
  cycleId = (await system.does(people.hr, '/cycles', { ...okrCycle('Goals'), policy })).id;
});
afterAll(() => system.stop());

const rise = (target = 100) => ({ kind: 'increase', baseline: 0, target });
const milestone = (parts: Record<string, number>) => ({
  kind: 'milestone',
  parts: Object.entries(parts).map(([milestoneId, weight]) => ({ milestoneId, title: milestoneId, weight })),
});
const reason = 'We set it too high.';

/** A private goal: its first key result is met, the second is at a tenth, of the third a part of weight 1 of 4 is done. */
const failingGoal = async () => {
  const { subject } = people;
  const keyResults = [rise(), rise(), milestone({ one: 1, two: 3 })].map((measure, i) => ({
    title: `Key result ${i}`,
    measure,
  }));
  const { id } = await system.does(
    subject,
    '/goals',
    goalOf(subject, cycleId, { visibility: 'private', keyResults }),
  );
  const path = `/goals/${id}`;
  const shown = () => system.reads<Goal>(subject, path);
  const ids = (await shown()).keyResults.map(({ keyResultId }) => keyResultId);
  const values = [
    { kind: 'number', number: 100 },
    { kind: 'number', number: 10 },
    { kind: 'milestone', milestoneId: 'one', done: true },
  ];
  for (const [i, value] of values.entries())
    await system.does(subject, `${path}/check-ins`, { keyResultId: ids[i], value, status: 'onTrack' });
  const revise = (i: number, measure: object, weight = 1) =>
    system.does(subject, `${path}/key-results/${ids[i]}/revisions`, {
      title: `Key result ${i}`,
      measure,
      weight,
      reason,
    });
  const weigh = (...weights: number[]) =>
    system.does(subject, `${path}/weights`, {
      weights: weights.map((weight, i) => ({ keyResultId: ids[i], weight })),
      reason,
    });
  return { path, ids, shown, revise, weigh };
};

const asSet = (1 + 0.1 + 0.25) / 3;

describe('a goal whose failing parts are revised away', () => {
  test('shows the part of a milestone that was taken away as dropped', async () => {
    const { shown, revise } = await failingGoal();
    expect(await shown()).toMatchObject({ dropped: 0, warnings: [] });
    await revise(2, milestone({ one: 1 }));
    const { progress, progressAsFirstSet, dropped } = await shown();
    expect([progress, progressAsFirstSet]).toEqual([expect.closeTo(0.7), expect.closeTo(asSet)]);
    expect(dropped).toBeCloseTo(0.25);
  });

  test('shows weight that was taken away as dropped, and not if it is given back', async () => {
    const { shown, revise } = await failingGoal();
    await revise(1, rise(), 0.000001);
    expect((await shown()).dropped).toBeCloseTo(1 / 3, 5);
    await revise(1, rise(), 1);
    expect(await shown()).toMatchObject({ dropped: 0 });
  });

  test('shows the progress under the target as first set beside that of now', async () => {
    const { shown, revise } = await failingGoal();
    await revise(1, rise(10));
    const { progress, progressAsFirstSet, keyResults } = await shown();
    expect([progress, progressAsFirstSet]).toEqual([expect.closeTo(0.75), expect.closeTo(asSet)]);
    expect(keyResults[1]).toMatchObject({
      measure: { target: 10 },
      measures: [
        { measure: { target: 100 }, weight: 1, reason: null, by: people.subject.personId },
        { measure: { target: 10 }, weight: 1, reason, by: people.subject.personId },
      ],
      progress: 1,
      progressAsFirstSet: 0.1,
    });
  });

  test('shows the same to everybody who may see the goal, and in the list', async () => {
    const { path, revise } = await failingGoal();
    await revise(1, rise(10));
    const seen = await system.reads<Goal>(people.auditor, path);
    expect(seen.keyResults[1]?.measures).toHaveLength(2);
    const { goals } = await system.reads<{ goals: (Goal & { goalId: string })[] }>(people.hr, '/goals');
    expect(goals.find(({ goalId }) => path.endsWith(goalId))).toMatchObject({
      progressAsFirstSet: expect.closeTo(asSet),
    });
  });

  test('warns of a revision in the last tenth of its period or later', async () => {
    const { shown, revise } = await failingGoal();
    await revise(1, rise(10));
    expect((await shown()).warnings.map(({ code }) => code)).toEqual(['goal/revised-late']);
  });
});

describe('a goal whose weights are revised together', () => {
  test('drops nothing if they keep their shares', async () => {
    const { shown, weigh } = await failingGoal();
    await weigh(3, 3, 3);
    expect(await shown()).toMatchObject({
      dropped: 0,
      keyResults: [{ weight: 3 }, { weight: 3 }, { weight: 3 }],
    });
    await weigh(1, 1, 1);
    const { dropped, progress, keyResults } = await shown();
    expect([dropped, progress]).toEqual([0, expect.closeTo(asSet)]);
    expect(keyResults[0]?.measures.map(({ weight, reason }) => [weight, reason])).toEqual([
      [1, null],
      [3, reason],
      [1, reason],
    ]);
  });

  test('shows what one key result loses to the others as dropped', async () => {
    const { shown, weigh } = await failingGoal();
    await weigh(2, 0.5, 0.5);
    expect((await shown()).dropped).toBeCloseTo(1 - 3 / 4);
  });

  test('still shows the weight that was taken away before', async () => {
    const { shown, revise, weigh } = await failingGoal();
    await revise(1, rise(), 0.000001);
    await weigh(2, 0.000002, 2);
    expect((await shown()).dropped).toBeCloseTo(1 / 3, 5);
  });
});

test('a goal whose title alone is revised has one measure and no warning', async () => {
  const { shown, revise } = await failingGoal();
  await revise(0, rise());
  const { keyResults, warnings } = await shown();
  expect([keyResults[0]?.measures.length, warnings]).toEqual([1, []]);
});
