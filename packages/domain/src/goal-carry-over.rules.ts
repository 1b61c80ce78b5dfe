import type { CarryOverGoal } from '@cairn/contracts/goal-carry-over.commands';
import type { GoalEvent } from '@cairn/contracts/goal.events';
import { refuseField, reject } from '@cairn/contracts/rejection';
import type { GoalFacts } from './goal.facts.ts';
import { openOkrCycle } from './goal-opening.rules.ts';
import type { Goal } from './goal.state.ts';

/**
 * Says that a goal, open or closed, continues in another cycle; only once for each cycle. The goal that continues it has been
 * set before.
 */
export const carryOverGoal = ({ data }: CarryOverGoal, goal: Goal, facts: GoalFacts): GoalEvent[] => {
  const { goalId, cycleId: toCycleId, carriedToId, reason, occurredAt } = data;
  if (toCycleId === goal.context.cycleId)
    refuseField('goal/same-cycle', 'The goal is in this cycle already.', {
      path: 'cycleId',
      message: 'another cycle',
    });
  openOkrCycle(facts);
  const before = goal.carriedTo.get(toCycleId);
  if (before !== undefined)
    reject('conflict', 'goal/already-carried-over', 'The goal was carried over to this cycle already.', [
      { path: 'cycleId', message: `another cycle; in this one it continues as the goal ${before}` },
    ]);
  const carried = { goalId, context: goal.context, carriedToId, toCycleId, occurredAt };
  return [{ type: 'GoalCarriedOver', data: { ...carried, ...(reason !== undefined && { reason }) } }];
};
