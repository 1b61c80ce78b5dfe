import type { AdmitKeyResultFeeder, DismissKeyResultFeeder } from '@cairn/contracts/feeder.commands';
import type { GoalEvent } from '@cairn/contracts/goal.events';
import { reject } from '@cairn/contracts/rejection';
import { valueKindOf } from './check-in.rules.ts';
import type { GoalFacts } from './goal.facts.ts';
import { refuseAfterCycle } from './goal-opening.rules.ts';
import type { Goal, GoalState, OpenGoal } from './goal.state.ts';
import { activeKeyResult, knownKeyResult } from './key-result.rules.ts';

const feederOf = (goal: Goal, keyResultId: string, feederId: string) =>
  knownKeyResult(goal, keyResultId).feeders.get(feederId);

/** Lets a machine check in the key result. */
export const admitKeyResultFeeder = (
  { data }: AdmitKeyResultFeeder,
  goal: OpenGoal,
  facts: GoalFacts,
): GoalEvent[] => {
  if (feederOf(goal, data.keyResultId, data.feederId)?.dismissed === false) return [];
  refuseAfterCycle(facts);
  valueKindOf(activeKeyResult(goal, data.keyResultId).measure);
  return [{ type: 'KeyResultFeederAdmitted', data: { ...data, context: goal.context } }];
};

/** From now on, the machine may no longer check in the key result. */
export const dismissKeyResultFeeder = ({ data }: DismissKeyResultFeeder, goal: OpenGoal): GoalEvent[] => {
  const { name: feederName, dismissed } =
    feederOf(goal, data.keyResultId, data.feederId) ??
    reject('notFound', 'key-result/unknown-feeder', 'No such machine may check in this key result.');
  if (dismissed) return [];
  return [{ type: 'KeyResultFeederDismissed', data: { ...data, feederName, context: goal.context } }];
};

/** Whether a machine may check in all of these key results of a goal. */
export const feedsAll = (goal: GoalState, feederId: string, keyResultIds: readonly string[]): boolean =>
  goal.status !== 'unset' &&
  keyResultIds.every((each) => goal.keyResults.get(each)?.feeders.get(feederId)?.dismissed === false);
