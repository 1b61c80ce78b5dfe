import type { Instant } from '@cairn/contracts/envelope';
import type { GoalContext } from '@cairn/contracts/goal.context';
import type { RecordedIn } from '@cairn/contracts/registry';
import { type GoalReadings, noReadings, readGoal } from '@cairn/domain/goal-readings';

/** A goal that is not closed. Its blockers are the open ones, each with the instant at which it was raised. */
export type WatchedGoal = {
  readonly goalId: string;
  context: GoalContext;
  readonly readings: GoalReadings;
  onHold: boolean;
  readonly blockers: Map<string, Instant>;
};

/** Folds one event into the goals that are not closed, by id. */
export const foldGoal = (goals: Map<string, WatchedGoal>, event: RecordedIn<'goal'>): void => {
  const { goalId, context } = event.data;
  if (event.type === 'GoalSet')
    goals.set(goalId, { goalId, context, readings: noReadings(), onHold: false, blockers: new Map() });
  const goal = goals.get(goalId);
  if (!goal) return;
  readGoal(goal.readings, event);
  goal.context = context;
  if (event.type === 'GoalPutOnHold') goal.onHold = true;
  if (event.type === 'GoalResumed') goal.onHold = false;
  if (event.type === 'BlockerRaised') goal.blockers.set(event.data.blockerId, event.data.occurredAt);
  if (event.type === 'BlockerResolved') goal.blockers.delete(event.data.blockerId);
  if (event.type === 'GoalClosed') goals.delete(goalId);
};
