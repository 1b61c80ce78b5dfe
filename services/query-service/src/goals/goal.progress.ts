import { msPerDay } from '@cairn/contracts/day';
import { type Scoring, scoring } from '@cairn/scoring/versions';
import type { GoalRow, KeyResultRow, TreeRow } from './goal.rows.ts';

/** The formulas that a goal's cycle pins; the first version if the cycle has not reached the read model. */
export const formulas = (versions: Record<string, string>, cycleId: string): Scoring =>
  scoring(versions[cycleId] ?? '1');

export const rawProgress = (rules: Scoring, row: KeyResultRow): number | null =>
  rules.progressOf(
    row.measure,
    row.current.map(({ value }) => value),
  );

/** A goal's period and what time it is, in ms; `end` is the first instant after the period. */
export const spanOf = (goal: GoalRow, now: Date) => ({
  start: Date.parse(goal.period_from),
  end: Date.parse(goal.period_to) + msPerDay,
  now: now.getTime(),
  heldSince: goal.held_since ? Date.parse(goal.held_since) : null,
});

export type GoalSpan = ReturnType<typeof spanOf>;

export type RollUps = ReturnType<Scoring['cascade']>;

const part = (rules: Scoring, row: KeyResultRow, now: Date) => ({
  weight: row.weight,
  progress: rawProgress(rules, row),
  stale: Date.parse(row.stale_after) < now.getTime(),
  dropped: row.dropped,
});

/** Progress, coverage and dropped share of every goal of a tree, by its id. */
export const rollUps = (rules: Scoring, tree: readonly TreeRow[], now: Date): RollUps =>
  rules.cascade(
    tree.map(({ goal_id, progress_from, parent, key_results }) => ({
      goalId: goal_id,
      progressFrom: progress_from,
      keyResults: key_results.map((row) => part(rules, row, now)),
      parent: parent && { goalId: parent.parent_id, relation: parent.kind, weight: parent.weight },
    })),
  );
