import type { CyclePolicy } from '@cairn/contracts/cycle.values';
import type { Warning } from '../asking/warning.ts';

/** What is compared with the limits of a goal's cycle; the policy is null if the cycle has not reached the read model. */
export type GoalCounts = {
  policy: Pick<CyclePolicy, 'keyResultsPerGoal' | 'goalsPerOwner'> | null;
  /** The owner's goals in the cycle that the viewer may see, closed ones included. */
  goals_of_owner: number;
};

const above = (count: number, limit: number | undefined): limit is number =>
  limit !== undefined && count > limit;

/** One warning for each limit of the cycle's policy that the goal or its owner exceeds. */
export const goalWarnings = (
  { policy, goals_of_owner: goals }: GoalCounts,
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
  return warnings;
};
