import type { ReviseGoalWeights } from '@cairn/contracts/goal.commands';
import type { GoalEvent } from '@cairn/contracts/goal.events';
import { refuseField } from '@cairn/contracts/rejection';
import type { OpenGoal } from './goal.state.ts';
import { activeKeyResult } from './key-result.rules.ts';

type Weights = ReviseGoalWeights['data']['weights'];

const checkComplete = (weights: Weights, active: readonly string[]): void => {
  const given = new Set(weights.map(({ keyResultId }) => keyResultId));
  const missing = active.find((keyResultId) => !given.has(keyResultId));
  if (missing !== undefined)
    refuseField('goal/weights-incomplete', 'The weights of all active key results are revised together.', {
      path: 'weights',
      message: `a weight for the key result ${missing} too`,
    });
  if (given.size < weights.length)
    refuseField('goal/weight-twice', 'A key result has one weight.', {
      path: 'weights',
      message: 'each key result once',
    });
};

/** Revises the weights of all active key results at once. It decides nothing if each already has its weight. */
export const reviseGoalWeights = ({ data }: ReviseGoalWeights, goal: OpenGoal): GoalEvent[] => {
  const { goalId, weights, reason, occurredAt } = data;
  const from = weights.map(({ keyResultId }) => ({
    keyResultId,
    weight: activeKeyResult(goal, keyResultId).weight,
  }));
  const active = [...goal.keyResults].filter(([, { dropped }]) => !dropped).map(([id]) => id);
  checkComplete(weights, active);
  if (weights.every(({ weight }, i) => weight === from[i]?.weight)) return [];
  return [
    {
      type: 'GoalWeightsRevised',
      data: { goalId, context: goal.context, weights, from, reason, occurredAt },
    },
  ];
};
