import { dayOf } from '@cairn/contracts/day';
import { isTrajectory } from '@cairn/scoring/measure';
import type { Scoring } from '@cairn/scoring/versions';
import { figureTexts } from './figure.view.ts';
import { isLinkedStale, linkedReadings, namedLink, showLinkedKpi, staleAfterOf } from './linked-kpi.view.ts';
import { daysOf, endOf, type GoalSpan, rawProgress } from './goal.progress.ts';
import type { KeyResultRow } from './key-result.rows.ts';
import { showRecording } from '../asking/two-clocks.ts';

type Judged = GoalSpan & { suggestedStatus: ReturnType<Scoring['suggestedStatus']> };

/** Nobody reports on a key result that is linked to a KPI: its figures speak, unless the KPI was to be read again. */
const statusOf = (rules: Scoring, row: KeyResultRow, { suggestedStatus, ...span }: Judged) => {
  const isStale = isLinkedStale(row, span);
  if (isStale === undefined) return rules.keyResultStatus(row.signs, span.now);
  return isStale ? 'stale' : (suggestedStatus ?? 'pending');
};

/** A key result with its figures at `span.now`. */
export const showKeyResult = (rules: Scoring, row: KeyResultRow, span: GoalSpan) => {
  const end = endOf(row, span);
  const expected = isTrajectory(row.measure) ? rules.expectedProgress({ ...span, end }) : null;
  const current = row.current.at(-1) ?? null;
  const staleAt = staleAfterOf(row, span.timeZone) ?? rules.staleAt(row.signs);
  const progress = rawProgress(rules, row, span);
  const linked = linkedReadings(rules, row, {
    measure: row.measure,
    days: () => daysOf(row, span),
  });
  const values = (linked ?? row.current).map(({ value }) => value);
  const suggestedStatus = rules.suggestedStatus({
    measure: row.measure,
    values,
    expected,
    today: dayOf(span.now, span.timeZone),
  });
  return {
    keyResultId: row.key_result_id,
    title: row.title,
    weight: row.weight,
    measure: row.measure,
    measures: row.measures.map((each) => ({
      ...each,
      kpiName: namedLink(row, each.measure)?.kpiName ?? null,
      ...showRecording(each.since, each.recordedAt),
    })),
    milestones: row.milestones,
    figures: figureTexts(row.measure, values.at(-1)),
    linkedKpi: showLinkedKpi(row, linked?.[0]?.value.number),
    dueOn: row.due_on,
    overdue: row.due_on !== null && !row.dropped && span.now >= end && (progress ?? 0) < 1,
    progress,
    progressAsFirstSet: rawProgress(rules, row, { ...span, under: 'firstSet' }),
    expectedProgress: expected,
    status: row.dropped ? 'dropped' : statusOf(rules, row, { ...span, suggestedStatus }),
    reportedStatus: row.reported_status,
    suggestedStatus,
    current: current && { ...current, ...showRecording(current.occurredAt, current.recordedAt) },
    confidence: current?.confidence ?? null,
    confidenceWhenSet: row.confidence_when_set,
    checkIns: row.check_ins,
    staleAfter: staleAt === null ? row.stale_after : new Date(staleAt).toISOString(),
    restated: row.restatements.length > 0,
    restatements: row.restatements,
    feeders: row.feeders.map((each) => ({ ...each, ...showRecording(each.since, each.recordedAt) })),
    dropped: row.dropped,
    droppedReason: row.dropped_reason,
  };
};
