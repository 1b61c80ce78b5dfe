import type { CyclePolicy } from '@cairn/contracts/cycle.values';
import type { Warning } from '../asking/warning.ts';

/** What is compared with the limits of a goal's cycle; the policy is null if the cycle has not reached the read model. */
export type GoalCounts = {
  policy: Pick<CyclePolicy, 'keyResultsPerGoal' | 'goalsPerOwner'> | null;
  /** The owner's goals in the cycle that the viewer may see, closed ones included. */
  goals_of_owner: number;
  /** The goal is not closed, and neither the accountable person nor a person who owns the goal is employed today. */
  keeperless: boolean;
  /** Who is next above the accountable person and employed today. */
  next_above: string | null;
};

const above = (count: number, limit: number | undefined): limit is number =>
  limit !== undefined && count > limit;

/** One warning for each limit of the cycle's policy that the goal or its owner exceeds, and one if nobody keeps the goal. */
export const goalWarnings = (
  { policy, goals_of_owner: goals, keeperless, next_above }: GoalCounts,
  keyResults: number,
): Warning[] => {
  const [most, mostGoals] = [policy?.keyResultsPerGoal.warn, policy?.goalsPerOwner.warn];
  const warnings: Warning[] = [];
  if (above(keyResults, most))
    warnings.push({
      code: 'goal/many-key-results',
      detail: `The goal has ${keyResults} active key results; above ${most} the cycle's policy warns.`,
    });
  if (above(goals, mostGoals))
    warnings.push({
      code: 'goal/owner-has-many',
      detail: `The owner has ${goals} goals in this cycle; above ${mostGoals} the cycle's policy warns.`,
    });
  if (keeperless)
    warnings.push({
      code: 'goal/keeperless',
      detail: `Its people have left. ${next_above === null ? 'HR' : `${next_above} or HR`} can hand the goal over or close it.`,
    });
  return warnings;
};
