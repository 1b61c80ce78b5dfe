import type { RaiseBlocker, ResolveBlocker } from '@cairn/contracts/blocker.commands';
import type { GoalEvent } from '@cairn/contracts/goal.events';
import { reject } from '@cairn/contracts/rejection';
import type { GoalFacts } from './goal.facts.ts';
import { refuseAfterCycle } from './goal-opening.rules.ts';
import type { OpenGoal } from './goal.state.ts';
import { activeKeyResult } from './key-result.rules.ts';

export const raiseBlocker = ({ data }: RaiseBlocker, goal: OpenGoal, facts: GoalFacts): GoalEvent[] => {
  const { keyResultId = null, ...blocker } = data;
  if (goal.blockers.has(data.blockerId)) return [];
  refuseAfterCycle(facts);
  if (keyResultId !== null) activeKeyResult(goal, keyResultId);
  return [{ type: 'BlockerRaised', data: { ...blocker, keyResultId, context: goal.context } }];
};

export const resolveBlocker = ({ data }: ResolveBlocker, { blockers, context }: OpenGoal): GoalEvent[] => {
  const state =
    blockers.get(data.blockerId) ?? reject('notFound', 'blocker/unknown', 'The goal has no such blocker.');
  return state === 'resolved' ? [] : [{ type: 'BlockerResolved', data: { ...data, context } }];
};
