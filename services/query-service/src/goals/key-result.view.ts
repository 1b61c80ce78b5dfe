import { dayOf } from '@cairn/contracts/day';
import { isTrajectory } from '@cairn/scoring/measure';
import type { Scoring } from '@cairn/scoring/versions';
import { type GoalSpan, rawProgress, signsOf } from './goal.progress.ts';
import type { KeyResultRow } from './goal.rows.ts';
import { showRecording } from '../asking/two-clocks.ts';

/** A key result with its figures at `span.now`. */
export const showKeyResult = (rules: Scoring, row: KeyResultRow, span: GoalSpan & { timeZone: string }) => {
  const expected = isTrajectory(row.measure) ? rules.expectedProgress(span) : null;
  const current = row.current.at(-1) ?? null;
  return {
    keyResultId: row.key_result_id,
    title: row.title,
    weight: row.weight,
    measure: row.measure,
    measures: row.measures.map((each) => ({ ...each, ...showRecording(each.since, each.recordedAt) })),
    milestones: row.milestones,
    progress: rawProgress(rules, row),
    progressAsFirstSet: rawProgress(rules, row, 'firstSet'),
    expectedProgress: expected,
    status: row.dropped ? 'dropped' : rules.keyResultStatus(signsOf(row), span.now),
    reportedStatus: row.reported_status,
    suggestedStatus: rules.suggestedStatus({
      measure: row.measure,
      values: row.current.map(({ value }) => value),
      expected,
      today: dayOf(span.now, span.timeZone),
    }),
    current: current && { ...current, ...showRecording(current.occurredAt, current.recordedAt) },
    confidence: current?.confidence ?? null,
    checkIns: row.check_ins,
    staleAfter: row.stale_after,
    restated: row.restatements.length > 0,
    restatements: row.restatements,
    dropped: row.dropped,
    droppedReason: row.dropped_reason,
  };
};
