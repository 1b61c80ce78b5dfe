import type { GoalEvent } from '@cairn/contracts/goal.events';
import { given } from '@cairn/testing/given-when-then';
import { uuid } from '@cairn/testing/uuid';
import { describe, expect, test } from 'vitest';
import { commandOf, now } from './command.fixture.ts';
import { goal } from './goal.decider.ts';
import { closed, context, dropped, facts, goalId, goalWasSet, nps, other, parts } from './goal.fixture.ts';
import { evolveGoal, type GoalState } from './goal.state.ts';
import { feedsAll } from './key-result.feeders.ts';

const feederId = uuid(9);
const feederName = 'Web analytics';
const admit = commandOf('AdmitKeyResultFeeder', { goalId, keyResultId: nps, feederId, feederName });
const dismiss = commandOf('DismissKeyResultFeeder', {
  goalId,
  keyResultId: nps,
  feederId,
  reason: 'Another tool',
});
const admitted: GoalEvent = { type: 'KeyResultFeederAdmitted', data: { ...admit.data, context } };
const dismissed: GoalEvent = {
  type: 'KeyResultFeederDismissed',
  data: { ...dismiss.data, feederName, context },
};

describe('a machine that feeds a key result', () => {
  test('is admitted once, and again after it was dismissed', () => {
    given(goal, goalWasSet()).when(admit, facts).decides(admitted);
    given(goal, goalWasSet(), admitted).when(admit, facts).decidesNothing();
    given(goal, goalWasSet(), admitted, dismissed).when(admit, facts).decides(admitted);
  });

  test('is dismissed once, if it was admitted to that key result', () => {
    given(goal, goalWasSet(), admitted).when(dismiss, facts).decides(dismissed);
    given(goal, goalWasSet(), admitted, dismissed).when(dismiss, facts).decidesNothing();
    given(goal, goalWasSet()).when(dismiss, facts).refuses('key-result/unknown-feeder');
    const ofParts = { ...dismiss, data: { ...dismiss.data, keyResultId: parts } };
    given(goal, goalWasSet(), admitted).when(ofParts, facts).refuses('key-result/unknown-feeder');
  });

  test('is admitted only to a key result that takes check-ins', () => {
    const to = (keyResultId: string) => ({ ...admit, data: { ...admit.data, keyResultId } });
    given(goal, goalWasSet()).when(to(other), facts).refuses('key-result/unknown');
    given(goal, goalWasSet(), dropped).when(admit, facts).refuses('key-result/dropped');
    given(goal, goalWasSet(), closed).when(admit, facts).refuses('goal/already-closed');
    const measure = { kind: 'linkedKpi', kpiId: uuid(8), baseline: 1, target: 2 } as const;
    const linked = goalWasSet({ keyResults: [{ keyResultId: nps, title: 'NPS', weight: 1, measure }] });
    given(goal, linked).when(admit, facts).refuses('check-in/linked-kpi');
  });

  test('may be admitted with a date before the last change of the goal', () => {
    const held: GoalEvent = {
      type: 'GoalPutOnHold',
      data: { goalId, context, reason: 'Budget', occurredAt: '2999-01-01T00:00:00.000Z' },
    };
    given(goal, goalWasSet(), held).when(admit, facts).decides(admitted);
  });

  test('may check in several key results only if all were given to it', () => {
    const after = (...events: GoalEvent[]) =>
      [goalWasSet(), ...events].reduce<GoalState>(evolveGoal, goal.initial);
    const ofParts: GoalEvent = {
      type: 'KeyResultFeederAdmitted',
      data: { goalId, context, occurredAt: now, keyResultId: parts, feederId, feederName },
    };
    expect(feedsAll(after(admitted), feederId, [nps])).toBe(true);
    expect(feedsAll(after(admitted), feederId, [nps, parts])).toBe(false);
    expect(feedsAll(after(admitted, ofParts), feederId, [nps, parts])).toBe(true);
    expect(feedsAll(after(admitted, dismissed), feederId, [nps])).toBe(false);
    expect(feedsAll(goal.initial, feederId, [nps])).toBe(false);
  });
});
