import type { GoalEvent } from '@cairn/contracts/goal.events';
import { given } from '@cairn/testing/given-when-then';
import { uuid } from '@cairn/testing/uuid';
import { describe, test } from 'vitest';
import { commandOf, now } from './command.fixture.ts';
import { goal } from './goal.decider.ts';
import { closed, context, dropped, facts, goalId, goalWasSet, nps } from './goal.fixture.ts';

const blockerId = uuid(70);
const set = goalWasSet();
const raise = (more: { keyResultId?: string } = {}) =>
  commandOf('RaiseBlocker', { goalId, blockerId, text: 'The survey is late', ...more });
const raised: GoalEvent = {
  type: 'BlockerRaised',
  data: {
    goalId,
    context,
    blockerId,
    keyResultId: null,
    text: 'The survey is late',
    occurredAt: now,
  },
};
const resolve = commandOf('ResolveBlocker', { goalId, blockerId, note: 'It came' });
const resolved: GoalEvent = {
  type: 'BlockerResolved',
  data: { goalId, context, blockerId, note: 'It came', occurredAt: now },
};

describe('a blocker', () => {
  test('is raised on a goal or on one of its key results, once', () => {
    given(goal, set).when(raise(), facts).decides(raised);
    given(goal, set)
      .when(raise({ keyResultId: nps }), facts)
      .decides({ ...raised, data: { ...raised.data, keyResultId: nps } });
    given(goal, set, raised).when(raise(), facts).decidesNothing();
  });

  test('is refused on a key result that was dropped or never added, and on a closed goal', () => {
    given(goal, set, dropped)
      .when(raise({ keyResultId: nps }), facts)
      .refuses('key-result/dropped', 'keyResultId');
    given(goal, set)
      .when(raise({ keyResultId: uuid(99) }), facts)
      .refuses('key-result/unknown', 'keyResultId');
    given(goal, set, closed).when(raise(), facts).refuses('goal/already-closed');
  });

  test('is resolved once, if it was raised', () => {
    given(goal, set, raised).when(resolve, facts).decides(resolved);
    given(goal, set, raised, resolved).when(resolve, facts).decidesNothing();
    given(goal, set).when(resolve, facts).refuses('blocker/unknown');
  });
});
