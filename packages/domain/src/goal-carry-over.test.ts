import type { CarryOverGoal } from '@cairn/contracts/goal-carry-over.commands';
import type { GoalEvent } from '@cairn/contracts/goal.events';
import type { CheckInValue, Measure } from '@cairn/contracts/key-result.values';
import { erased } from '@cairn/contracts/personal';
import { given, rejectionOf, stateAfter } from '@cairn/testing/given-when-then';
import { uuid } from '@cairn/testing/uuid';
import { describe, expect, test } from 'vitest';
import { commandOf, now } from './command.fixture.ts';
import { goal } from './goal.decider.ts';
import {
  checkedIn,
  closed,
  context,
  cycleId,
  dropped,
  facts,
  goalId,
  goalWasSet,
  nps,
  npsMeasure,
  number,
  okrCycle,
  other,
  parts,
} from './goal.fixture.ts';
import { continuedGoal } from './goal-continued.ts';
import type { Goal } from './goal.state.ts';

const [nextCycle, carriedToId] = [uuid(81), uuid(82)];
const set = goalWasSet();
const carry = (more: Partial<CarryOverGoal['data']> = {}) =>
  commandOf('CarryOverGoal', { goalId, carriedToId, cycleId: nextCycle, keepParent: false, ...more });
const next = { ...facts, cycle: { ...okrCycle, cycleId: nextCycle } };
const carried: GoalEvent = {
  type: 'GoalCarriedOver',
  data: { goalId, context, carriedToId, toCycleId: nextCycle, reason: 'Not there yet', occurredAt: now },
};

describe('carrying a goal over', () => {
  test('names the goal that continues it, whether it is open or closed', () => {
    const command = carry({ reason: 'Not there yet' });
    given(goal, set).when(command, next).decides(carried);
    given(goal, set, closed).when(command, next).decides(carried);
  });

  test('is refused a second time to the same cycle, and allowed to another one', () => {
    given(goal, set, carried).when(carry(), next).refuses('goal/already-carried-over', 'cycleId');
    const elsewhere = { ...carried, data: { ...carried.data, toCycleId: uuid(83) } } as GoalEvent;
    given(goal, set, elsewhere)
      .when(carry({ reason: 'Not there yet' }), next)
      .decides(carried);
  });

  test('is refused to its own cycle, and to one that is unknown, closed or for reviews', () => {
    given(goal, set).when(carry({ cycleId }), facts).refuses('goal/same-cycle', 'cycleId');
    const to = (cycle: object) => ({ ...facts, cycle: { ...next.cycle, ...cycle } as typeof facts.cycle });
    given(goal, set)
      .when(carry(), { ...facts, cycle: { status: 'unset' } })
      .refuses('goal/unknown-cycle', 'cycleId');
    given(goal, set)
      .when(carry(), to({ status: 'closed' }))
      .refuses('goal/cycle-closed', 'cycleId');
    given(goal, set)
      .when(carry(), to({ kind: 'review' }))
      .refuses('goal/wrong-cycle', 'cycleId');
  });
});

/** As the formulas do, for the kinds that are used here. */
const keyResultProgress = (measure: Measure, readings: readonly { value: CheckInValue }[]): number | null => {
  const last = readings.at(-1)?.value;
  if (measure.kind === 'increase' && last?.kind === 'number')
    return (last.number - measure.baseline) / (measure.target - measure.baseline);
  if (measure.kind === 'yesNo' && last?.kind === 'yesNo') return last.done ? 1 : 0;
  return null;
};

const continuing = (events: readonly GoalEvent[], more: Partial<CarryOverGoal['data']> = {}) =>
  continuedGoal({
    command: carry(more),
    goal: stateAfter(goal, events) as Goal,
    events: events.map((event, revision) => ({ ...event, revision })),
    rules: { keyResultProgress, aggregate: () => null, isStale: () => false, judgedAt: ({ now }) => now },
    idOf: (keyResultId) => `new ${keyResultId}`,
  }).data;

const every = { goalId, context, occurredAt: now };
const pilotDone: GoalEvent = {
  type: 'CheckInRecorded',
  data: {
    ...every,
    checkInId: uuid(84),
    keyResultId: parts,
    value: { kind: 'milestone', milestoneId: 'pilot', done: true },
    confidence: null,
    status: 'onTrack',
  },
};
const added: GoalEvent = {
  type: 'KeyResultAdded',
  data: {
    ...every,
    checkInCadenceDays: 7,
    keyResult: { keyResultId: other, title: 'ISO certificate', weight: 1, measure: { kind: 'yesNo' } },
  },
};

describe('the goal that continues another one', () => {
  test('has its text, owner and terms, and its open key results from where they stand', () => {
    const revised: GoalEvent = {
      type: 'GoalRevised',
      data: {
        ...every,
        from: { ambition: 'committed' },
        to: { title: 'Customers praise us', ambition: 'aspirational' },
        keyResultIds: [],
        reason: 'Clearer',
      },
    };
    expect(continuing([set, revised, checkedIn(50), pilotDone])).toMatchObject({
      goalId: carriedToId,
      cycleId: nextCycle,
      title: 'Customers praise us',
      description: 'Because they stay longer',
      ambition: 'aspirational',
      owner: context.owner,
      carriedFrom: { goalId, cycleId },
      keyResults: [
        { keyResultId: `new ${nps}`, title: 'NPS', weight: 2, measure: { ...npsMeasure, baseline: 50 } },
        { title: 'Programme', measure: { parts: [{ milestoneId: '2', title: 'Everywhere', weight: 3 }] } },
      ],
    });
  });

  test('leaves out what was dropped or reached, unless it is chosen', () => {
    expect(continuing([set, dropped]).keyResults).toMatchObject([{ title: 'Programme' }]);
    expect(continuing([set, checkedIn(65)]).keyResults).toMatchObject([{ title: 'Programme' }]);
    const chosen = { keyResults: [{ keyResultId: nps }] };
    expect(continuing([set, checkedIn(70)], chosen).keyResults).toMatchObject([{ measure: npsMeasure }]);
  });

  test('begins with a chosen baseline', () => {
    const keyResults = [{ keyResultId: nps, baseline: 55 }];
    expect(continuing([set, checkedIn(50)], { keyResults }).keyResults).toMatchObject([
      { measure: { baseline: 55, target: 65 } },
    ]);
  });

  test('begins with the value that was restated after closing', () => {
    const restated: GoalEvent = {
      type: 'KeyResultRestated',
      data: { goalId, context, occurredAt: now, keyResultId: nps, value: number(48), reason: 'Recounted' },
    };
    expect(continuing([set, checkedIn(50), closed, restated]).keyResults[0]).toMatchObject({
      measure: { baseline: 48 },
    });
  });

  test.each([
    [
      'an unknown key result',
      [{ keyResultId: uuid(99) }],
      'key-result/not-carried',
      'keyResults/0/keyResultId',
    ],
    [
      'a key result twice',
      [{ keyResultId: nps }, { keyResultId: nps }],
      'key-result/named-twice',
      'keyResults/1/keyResultId',
    ],
    [
      'a baseline for a kind without one',
      [{ keyResultId: other, baseline: 1 }],
      'key-result/no-baseline',
      'keyResults/0/baseline',
    ],
  ])('refuses %s', (_what, keyResults, code, path) => {
    const refused = rejectionOf(() => continuing([set, added], { keyResults }));
    expect(refused).toMatchObject({ code, fields: [{ path }] });
  });

  test('is refused if the text was erased', () => {
    const silent = goalWasSet({ title: erased });
    expect(rejectionOf(() => continuing([silent]))).toMatchObject({ code: 'goal/text-erased' });
  });
});
