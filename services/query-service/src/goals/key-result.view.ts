import { dayOf } from '@cairn/contracts/day';
import { isTrajectory } from '@cairn/scoring/measure';
import type { Scoring } from '@cairn/scoring/versions';
import { figureTexts } from './figure.view.ts';
import { endOf, type GoalSpan, rawProgress, signsOf } from './goal.progress.ts';
import type { KeyResultRow } from './goal.rows.ts';
import { showRecording } from '../asking/two-clocks.ts';

/** A key result with its figures at `span.now`. */
export const showKeyResult = (rules: Scoring, row: KeyResultRow, span: GoalSpan) => {
  const end = endOf(row, span);
  const expected = isTrajectory(row.measure) ? rules.expectedProgress({ ...span, end }) : null;
  const current = row.current.at(-1) ?? null;
  const progress = rawProgress(rules, row, span);
  return {
    keyResultId: row.key_result_id,
    title: row.title,
    weight: row.weight,
    measure: row.measure,
    measures: row.measures.map((each) => ({ ...each, ...showRecording(each.since, each.recordedAt) })),
    milestones: row.milestones,
    figures: figureTexts(row.measure, current?.value),
    dueOn: row.due_on,
    overdue: row.due_on !== null && !row.dropped && span.now >= end && (progress ?? 0) < 1,
    progress,
    progressAsFirstSet: rawProgress(rules, row, { ...span, under: 'firstSet' }),
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
    confidenceWhenSet: row.confidence_when_set,
    checkIns: row.check_ins,
    staleAfter: row.stale_after,
    restated: row.restatements.length > 0,
    restatements: row.restatements,
    dropped: row.dropped,
    droppedReason: row.dropped_reason,
  };
};
