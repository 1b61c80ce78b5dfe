import { given } from '@cairn/testing/given-when-then';
import { describe, test } from 'vitest';
import { commandOf, now } from './command.fixture.ts';
import { goal } from './goal.decider.ts';
import { closed, context, dropped, facts, goalId, goalWasSet, nps, other, parts } from './goal.fixture.ts';

type Weights = { keyResultId: string; weight: number }[];

const reason = 'Both matter as much';
const revise = (weights: Weights) => commandOf('ReviseGoalWeights', { goalId, weights, reason });
const weigh = (keyResultId: string, weight: number) => ({ keyResultId, weight });
const revised = (weights: Weights, from: Weights) => ({
  type: 'GoalWeightsRevised' as const,
  data: { goalId, context, occurredAt: now, weights, from, reason },
});
const before = [weigh(nps, 2), weigh(parts, 1)];
const equal = [weigh(nps, 1), weigh(parts, 1)];

describe('revising the weights of a goal', () => {
  test('revises all weights in one event that holds the weights before', () => {
    given(goal, goalWasSet()).when(revise(equal), facts).decides(revised(equal, before));
  });

  test('starts from the weights that the revision before left', () => {
    given(goal, goalWasSet(), revised(equal, before))
      .when(revise(before), facts)
      .decides(revised(before, equal));
  });

  test('leaves out key results that were dropped', () => {
    given(goal, goalWasSet(), dropped)
      .when(revise([weigh(parts, 5)]), facts)
      .decides(revised([weigh(parts, 5)], [weigh(parts, 1)]));
  });

  test('decides nothing if each key result already has its weight', () => {
    given(goal, goalWasSet()).when(revise(before), facts).decidesNothing();
  });

  test('refuses weights for some of the active key results only', () => {
    given(goal, goalWasSet())
      .when(revise([weigh(nps, 1)]), facts)
      .refuses('goal/weights-incomplete', 'weights');
  });

  test('refuses two weights for one key result', () => {
    given(goal, goalWasSet())
      .when(revise([...equal, weigh(nps, 3)]), facts)
      .refuses('goal/weight-twice', 'weights');
  });

  test('refuses the weight of a key result that was dropped or never added', () => {
    given(goal, goalWasSet(), dropped)
      .when(revise(equal), facts)
      .refuses('key-result/dropped', 'keyResultId');
    given(goal, goalWasSet())
      .when(revise([...equal, weigh(other, 1)]), facts)
      .refuses('key-result/unknown', 'keyResultId');
  });

  test('refuses to revise the weights of a closed goal', () => {
    given(goal, goalWasSet(), closed).when(revise(equal), facts).refuses('goal/already-closed');
  });
});
