import type { CyclePolicy } from '@cairn/contracts/cycle.values';
import type { Warning } from '../asking/warning.ts';

/** What the limits of a goal's cycle are held against; the policy is null where the cycle has not reached the read model. */
export type Counted = {
  policy: Pick<CyclePolicy, 'keyResultsPerGoal' | 'goalsPerOwner'> | null;
  /** The owner's goals in the cycle, closed ones too, as far as the viewer may see them. */
  goals_of_owner: number;
};

const above = (count: number, limit: number | undefined): limit is number =>
  limit !== undefined && count > limit;

/** Where a goal or its owner is above a limit at which the cycle's policy warns. */
export const goalWarnings = ({ policy, goals_of_owner: goals }: Counted, keyResults: number): Warning[] => {
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
