import type { CloseGoal } from '@cairn/contracts/goal.commands';
import type { ClosingResult } from '@cairn/contracts/goal.values';
import { streamOf } from '@cairn/contracts/streams';
import { goal } from '@cairn/domain/goal.decider';
import { goalResultOf } from '@cairn/domain/goal-result';
import { goalEvents, type LoggedGoalEvent } from '@cairn/domain/goal-streams';
import type { CommandContext } from '../context.ts';
import { scoringOf } from '../cycles/scoring.facts.ts';
import { readGoals } from './read-goals.ts';

// After everything in the log, and after what a dry run keeps.
const position = 2n ** 64n;

/** What a goal has reached if it is closed by this command, by the formulas of its cycle; undefined for one that is not open. */
export const closingResult = async (
  context: CommandContext,
  { data: { goalId, score, occurredAt } }: CloseGoal,
): Promise<ClosingResult | undefined> => {
  const { state } = await context.execute.state(goal, goalId);
  if (state.status === 'unset' || state.status === 'closed') return undefined;
  const rules = await scoringOf(context, state.context.cycleId);
  const read = await readGoals(context, [goalId]);
  const own = goalEvents(read, goalId);
  const closed: LoggedGoalEvent = {
    type: 'GoalClosed',
    data: { goalId, context: state.context, score, occurredAt },
    id: '',
    revision: own.length,
    position,
  };
  const withClosing = (stream: string) =>
    stream === streamOf('goal', goalId) ? [...own, closed] : read(stream);
  const result = goalResultOf(rules, withClosing, { goalId, position })?.result;
  return result && { progress: result.progress, coverage: result.coverage, scoringVersion: rules.version };
};
