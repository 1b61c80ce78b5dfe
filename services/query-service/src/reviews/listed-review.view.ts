import { streamOf } from '@cairn/contracts/streams';
import { reviewStreams } from '../asking/parked.ts';
import { labelOf } from './review-parts.view.ts';
import type { ListedReview, Participant, Review } from './review-summary.sql.ts';

const ratingStates = { proposal: 'proposed', move: 'moved' } as const;

const ratingStateOf = (
  state: ListedReview['state'],
  kind: keyof typeof ratingStates,
): 'proposed' | 'moved' | 'final' | 'unscreened' => {
  if (state === 'open' || state === 'withdrawn') return ratingStates[kind];
  return state === 'unscreened' ? state : 'final';
};

const ratingOf = (row: ListedReview) => {
  if (row.mark === null || row.rests_on === null) return null;
  const { kind, id, revision, by } = row.rests_on;
  return {
    mark: row.mark,
    label: labelOf(row.scale, row.mark),
    state: ratingStateOf(row.state, kind),
    by,
    byName: row.by_name,
    restsOn: { kind, id, revision },
  };
};

const assignmentsOf = (rows: readonly Participant[]) =>
  rows.map(({ assignment_id, relation, submitted }) => ({
    assignmentId: assignment_id,
    relation,
    submitted,
  }));

const base = (row: ListedReview) => ({
  reviewId: row.review_id,
  kind: row.kind,
  subjectId: row.subject_id,
  subjectName: row.subject_name,
  subjectNameThen: row.subject_name_then,
  cycle: { cycleId: row.cycle_id, name: row.cycle_name, dueOn: row.window_to },
});

/** The whole of a review, as a list shows it. */
export const asWhole = (row: ListedReview) => ({
  view: 'whole' as const,
  ...base(row),
  employmentId: row.employment_id,
  accountableRaterId: row.accountable_rater_id,
  accountableRaterName: row.rater_name,
  accountableRaterNameThen: row.rater_name_then,
  unitId: row.unit_id,
  unitName: row.unit_name,
  unitNameThen: row.unit_name_then,
  level: row.level,
  state: row.state,
  rating: ratingOf(row),
  flags: {
    standing: row.flags,
    unanswered: row.open_flags,
    late: row.late_flags,
    screened: row.last_step !== null && (row.screening_covers ?? -1) >= row.last_step,
  },
  overdue: row.overdue,
  finalizedLate: row.finalized_late,
  backdatedSteps: row.backdated_steps,
  evidenceChanged: row.evidence_changed,
  openedAt: row.opened_at,
  finalizedAt: row.finalized_at,
  withdrawnAt: row.withdrawn_at,
  sharedAt: row.shared_at,
  acknowledgedAt: row.acknowledged_at,
  recorded: {
    openedAt: row.opened_recorded_at,
    finalizedAt: row.finalized_recorded_at,
    withdrawnAt: row.withdrawn_recorded_at,
    sharedAt: row.shared_recorded_at,
    acknowledgedAt: row.acknowledged_recorded_at,
  },
  assignments: assignmentsOf(row.own),
  revision: row.revision,
});

/** What a participant sees of a review. */
export const asParticipant = (row: ListedReview) => ({
  view: 'participant' as const,
  ...base(row),
  open: row.state === 'open',
  overdue: row.overdue,
  assignments: assignmentsOf(row.own),
});

/** The streams that a review in a list rests on. */
export const streamsOfReview = ({
  review_id,
  cycle_id,
}: Pick<Review, 'review_id' | 'cycle_id'>): string[] => [
  ...reviewStreams(review_id),
  streamOf('cycle', cycle_id),
];

/** A review in a list: the whole of it, or what a participant sees. */
export const listedReview = (row: ListedReview) => (row.whole ? asWhole(row) : asParticipant(row));
