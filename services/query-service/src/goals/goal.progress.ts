import type { CheckInStatus, CheckInValue, Measure } from '@cairn/contracts/key-result.values';
import type { Personal } from '@cairn/contracts/personal';
import { type Scoring, scoring } from '@cairn/scoring/versions';

export type Reading = {
  /** Null for a restated result, which is no check-in. */
  checkInId: string | null;
  occurredAt: string;
  revision: number;
  value: CheckInValue;
  status: CheckInStatus | null;
  confidence: number | null;
};

/** What a restatement says, and the value that stood before. */
type Restatement = {
  from: CheckInValue | null;
  value: CheckInValue;
  reason: Personal;
  restatedAt: string;
  restatedBy: string;
  revision: number;
};

export type KeyResultRow = {
  key_result_id: string;
  title: Personal;
  weight: number;
  measure: Measure;
  milestones: unknown;
  dropped: boolean;
  dropped_reason: Personal | null;
  current: Reading[];
  check_ins: number;
  restatements: Restatement[];
  reported_status: CheckInStatus | null;
  last_check_in_at: string | null;
  stale_after: string;
};

export type TreeRow = {
  goal_id: string;
  progress_from: 'keyResults' | 'children' | 'both';
  parent: { parent_id: string; kind: 'contribute' | 'support'; weight: number } | null;
  key_results: KeyResultRow[];
  title?: Personal;
  status?: string;
  visible?: boolean;
  /** Null where there is none. */
  parent_visible?: boolean | null;
};

/** The formulas that a goal's cycle pins; the first where its cycle has not reached the read model. */
export const formulas = (versions: Record<string, string>, cycleId: string): Scoring =>
  scoring(versions[cycleId] ?? '1');

export const rawProgress = (rules: Scoring, row: KeyResultRow): number | null =>
  rules.progressOf(
    row.measure,
    row.current.map(({ value }) => value),
  );

const part = (rules: Scoring, row: KeyResultRow, now: Date) => ({
  weight: row.weight,
  progress: rawProgress(rules, row),
  stale: Date.parse(row.stale_after) < now.getTime(),
  dropped: row.dropped,
});

/** Progress, coverage and dropped share of every goal of a tree, by its id. */
export const rollUps = (
  rules: Scoring,
  tree: readonly TreeRow[],
  now: Date,
): ReturnType<Scoring['cascade']> =>
  rules.cascade(
    tree.map(({ goal_id, progress_from, parent, key_results }) => ({
      goalId: goal_id,
      progressFrom: progress_from,
      keyResults: key_results.map((row) => part(rules, row, now)),
      parent: parent && { goalId: parent.parent_id, relation: parent.kind, weight: parent.weight },
    })),
  );
