import { isLate } from '@cairn/domain/goalposts';
import type { Warning } from '../asking/warning.ts';
import type { GoalCounts, GoalRow } from './goal.rows.ts';
import type { KeyResultRow } from './key-result.rows.ts';
import { kpiOf } from './linked-kpi.view.ts';

const above = (count: number, limit: number | undefined): limit is number =>
  limit !== undefined && count > limit;

/** A warning for each limit of the cycle's policy that the goal or its owner exceeds, and one if nobody keeps the goal. */
const counted = (
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

const revisedLate = (goal: GoalRow, keyResults: readonly KeyResultRow[]): Warning[] => {
  const period = { from: Date.parse(goal.starts_at), to: Date.parse(goal.ends_at) };
  const late = keyResults.filter(({ measures }) =>
    measures.slice(1).some(({ recordedAt }) => isLate(Date.parse(recordedAt), period)),
  );
  if (late.length === 0) return [];
  return [
    {
      code: 'goal/revised-late',
      detail: `${late.length} of the goal's key results got another measure or weight in the last tenth of its period or later.`,
    },
  ];
};

/** A closed goal waits for no more readings. */
const retiredKpis = (goal: GoalRow, active: readonly KeyResultRow[]): Warning[] => {
  if (goal.state === 'closed') return [];
  const retired = active.flatMap((row) => kpiOf(row) ?? []).filter((kpi) => kpi.retired);
  return [...new Set(retired.map(({ name }) => name))].map((name) => ({
    code: 'goal/retired-kpi',
    detail: `A key result is linked to the KPI "${name}", which was retired and gets no readings of later periods.`,
  }));
};

/**
 * A warning for each limit of the cycle's policy that the goal or its owner exceeds, one if nobody keeps the goal, one for
 * late revisions, and one for each retired KPI that a key result is linked to. `counts` is left out if the cycle has not been read.
 */
export const goalWarnings = (
  goal: GoalRow,
  keyResults: readonly KeyResultRow[],
  counts: GoalCounts | null | undefined,
): Warning[] => {
  const active = keyResults.filter(({ dropped }) => !dropped);
  return [
    ...(counts ? counted(counts, active.length) : []),
    ...revisedLate(goal, keyResults),
    ...retiredKpis(goal, active),
  ];
};
