import { showClocks, showRecording } from '../asking/two-clocks.ts';
import { showFinding } from '../fairness/finding.sql.ts';
import { labelOf } from '../reviews/review-parts.view.ts';
import type { CalibratedRow, MarkCount, SessionRow, SessionWithReviews } from './calibration.sql.ts';

type Scale = SessionWithReviews['scale'];

/** A session without its reviews. */
export const showSession = (row: SessionRow) => ({
  calibrationSessionId: row.calibration_session_id,
  name: row.name,
  cycleId: row.cycle_id,
  cycleName: row.cycle_name,
  looksAt: row.scope.kind,
  units: row.units,
  facilitatorId: row.facilitator_id,
  facilitatorName: row.facilitator_name,
  participants: row.participants,
  state: row.state,
  openedAt: row.opened_at,
  openedRecordedAt: row.opened_recorded_at,
  closed:
    row.closed_at === null || row.closed_recorded_at === null || row.closing === null
      ? null
      : {
          occurredAt: row.closed_at,
          ...showRecording(row.closed_at, row.closed_recorded_at),
          upTo: row.closing.upTo,
          scoringVersion: row.closing.scoringVersion,
          detectors: row.closing.detectors,
        },
  revision: row.revision,
});

/** A review as the session shows it, with its moves: those after the closing are late. */
export const showCalibrated = (scale: Scale) => (row: CalibratedRow) => ({
  reviewId: row.review_id,
  subjectId: row.subject_id,
  subjectName: row.subject_name,
  accountableRaterId: row.accountable_rater_id,
  accountableRaterName: row.rater_name,
  unitId: row.unit_id,
  unitName: row.unit_name,
  level: row.level,
  state: row.state,
  evidence: row.evidence,
  flags: row.flags,
  lastRating: row.last_rating,
  before: row.before,
  after: row.mark,
  label: row.mark === null ? null : labelOf(scale, row.mark),
  moves: row.rating_steps
    .filter(({ kind }) => kind === 'move')
    .map((step) => ({
      id: step.id,
      by: step.by,
      byName: row.names[step.by] ?? null,
      from: step.from,
      to: step.mark,
      reason: step.text,
      session: step.calibrationSessionId,
      late: step.revision > row.revision,
      objection: step.objection && {
        reason: step.objection.reason,
        ...showClocks(step.objection.occurredAt, step.objection.recordedAt),
      },
      ...showClocks(step.occurredAt, step.recordedAt),
    })),
  revision: row.revision,
});

/** How many reviews have a mark, and which marks. */
const marksOf = (counts: readonly MarkCount[], scale: Scale) => ({
  n: counts.reduce((sum, { mark, n }) => sum + (mark === null ? 0 : n), 0),
  marks: (scale?.marks ?? []).map(({ value, label }) => {
    const have = (field: 'before' | 'mark') =>
      counts.reduce((sum, each) => sum + (each[field] === value ? each.n : 0), 0);
    return { mark: value, label, before: have('before'), after: have('mark') };
  }),
});

const groupsOf = (
  counts: readonly MarkCount[],
  keyOf: (each: MarkCount) => string | null,
): { first: MarkCount; group: MarkCount[] }[] => {
  const groups = new Map<string | null, { first: MarkCount; group: MarkCount[] }>();
  for (const each of counts) {
    const found = groups.get(keyOf(each));
    if (found) found.group.push(each);
    else groups.set(keyOf(each), { first: each, group: [each] });
  }
  return [...groups.values()];
};

/**
 * The marks of the session, and of each rater, unit and level in it: guidance, with the number of marks behind it, and what the
 * last screening of the cycle flagged about each rater.
 */
export const showDistribution = (
  counts: readonly MarkCount[],
  { scale, findings, figures }: Pick<SessionWithReviews, 'scale' | 'findings' | 'figures'>,
) => ({
  ...marksOf(counts, scale),
  raters: groupsOf(counts, (each) => each.accountable_rater_id).map(({ first, group }) => ({
    raterId: first.accountable_rater_id,
    name: first.rater_name,
    ...marksOf(group, scale),
    findings: findings
      .filter((each) => each.rater_id === first.accountable_rater_id)
      .map((each) => showFinding(each, { figures })),
  })),
  units: groupsOf(counts, (each) => each.unit_id).map(({ first, group }) => ({
    unitId: first.unit_id,
    name: first.unit_name,
    ...marksOf(group, scale),
  })),
  levels: groupsOf(counts, ({ level }) => level).map(({ first: { level }, group }) => ({
    level,
    ...marksOf(group, scale),
  })),
});
