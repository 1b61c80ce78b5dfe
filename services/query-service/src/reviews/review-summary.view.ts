import type { RatingScale } from '@cairn/contracts/cycle.values';
import { type Head, reflected } from '../asking/head.ts';
import type {
  AssessmentRow,
  DetailRows,
  FlagRow,
  OwnRow,
  ReviewRow,
  Standing,
} from './review-summary.rows.ts';
import { countEvidence } from './evidence-counts.ts';
import { showFeedback } from '../feedback/feedback.view.ts';

const iso = (instant: string): string => new Date(instant).toISOString();
const isoOrNull = (instant: string | null): string | null => (instant === null ? null : iso(instant));

const labelOf = (scale: RatingScale | null, mark: number): string | null =>
  scale?.marks.find(({ value }) => value === mark)?.label ?? null;

const stateOf = (state: ReviewRow['state'], kind: 'proposal' | 'move'): 'proposed' | 'moved' | 'final' => {
  if (state !== 'open') return 'final';
  return kind === 'proposal' ? 'proposed' : 'moved';
};

const ratingOf = (row: ReviewRow) => {
  if (row.mark === null || row.rests_on === null) return null;
  const { kind, id, revision, by } = row.rests_on;
  return {
    mark: row.mark,
    label: labelOf(row.scale, row.mark),
    state: stateOf(row.state, kind),
    by,
    restsOn: { kind, id, revision },
  };
};

const ownOf = (rows: readonly OwnRow[]) =>
  rows.map(({ assignment_id, relation, submitted }) => ({
    assignmentId: assignment_id,
    relation,
    submitted,
  }));

const base = (row: ReviewRow) => ({
  reviewId: row.review_id,
  kind: row.kind,
  subjectId: row.subject_id,
  cycle: { cycleId: row.cycle_id, name: row.cycle_name, dueOn: row.window_to },
});

const asWhole = (row: ReviewRow) => ({
  view: 'whole' as const,
  ...base(row),
  employmentId: row.employment_id,
  accountableRaterId: row.accountable_rater_id,
  unitId: row.unit_id,
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
  openedAt: iso(row.opened_at),
  finalizedAt: isoOrNull(row.finalized_at),
  sharedAt: isoOrNull(row.shared_at),
  acknowledgedAt: isoOrNull(row.acknowledged_at),
  revision: row.revision,
});

const asParticipant = (row: ReviewRow) => ({
  view: 'participant' as const,
  ...base(row),
  open: row.state === 'open',
  overdue: row.overdue,
  assignments: ownOf(row.own),
});

/** A review in a list: whole, or what a participant sees of it. */
export const listedReview = (row: ReviewRow) => (row.whole ? asWhole(row) : asParticipant(row));

const showAssessment = (row: AssessmentRow) => ({
  assessmentId: row.assessment_id,
  assignmentId: row.assignment_id,
  authorId: row.author_id,
  relation: row.relation,
  ratings: row.ratings,
  text: row.text,
  evidence: row.evidence,
  supersededBy: row.superseded_by,
  occurredAt: iso(row.occurred_at),
  recordedAt: iso(row.recorded_at),
  revision: row.revision,
});

const showFlag = (standing: readonly Standing[], finalScreening: number | null) => (row: FlagRow) => ({
  flagId: row.flag_id,
  detector: row.detector,
  version: row.version,
  kind: row.kind,
  about: row.about,
  authorId: row.author_id,
  numbers: row.numbers,
  sampleSize: row.sample_size,
  minimum: row.minimum,
  threshold: row.threshold,
  source: row.source,
  ours: row.ours,
  standing: standing.some(({ flagId }) => flagId === row.flag_id),
  late: finalScreening !== null && row.first_revision > finalScreening,
  answer:
    row.answer === null || row.answered_by === null || row.answered_at === null
      ? null
      : {
          answer: row.answer,
          reason: row.answer_reason,
          by: row.answered_by,
          at: iso(row.answered_at),
        },
});

const headsOf = ({ head, okr_head, scorecard_head }: DetailRows): Record<string, Head> => ({
  review: head,
  okr: okr_head,
  scorecard: scorecard_head,
});

const rowOf = ({ review, cycle, overdue, whole, own }: DetailRows): ReviewRow => {
  const { name: cycle_name, scale, window_to } = cycle;
  return { ...review, cycle_name, scale, window_to, overdue, whole, own };
};

const ofParticipant = (rows: DetailRows, personId: string) => ({
  ...asParticipant(rowOf(rows)),
  assessments: rows.assessments.filter(({ author_id }) => author_id === personId).map(showAssessment),
  flags: rows.flags
    .filter(({ author_id, kind }) => author_id === personId && kind === 'asks')
    .map(showFlag(rows.review.standing_flags, rows.review.final_screening_revision)),
  ...reflected(headsOf(rows)),
});

const goalResultsOf = <G extends { goalId: string }>(rows: DetailRows, notCited: readonly G[]) => ({
  final: rows.review.finalized_at === null ? null : rows.review.goal_results,
  scoringVersion: rows.review.scoring_version,
  notCited: [...notCited],
});

/** One review whole, with the subject's goals that nobody cited; for a participant their own part of it. */
export const reviewDetail = <G extends { goalId: string }>(
  rows: DetailRows,
  { personId, notCited }: { personId: string; notCited: readonly G[] },
) => {
  const { review } = rows;
  if (!rows.whole) return ofParticipant(rows, personId);
  return {
    ...asWhole(rowOf(rows)),
    managers: review.managers,
    rationale: review.rationale,
    agrees: review.agrees,
    comment: review.comment,
    participants: rows.participants.map(({ assignment_id, person_id, relation, released, submitted }) => ({
      assignmentId: assignment_id,
      personId: person_id,
      relation,
      released,
      submitted,
    })),
    assessments: rows.assessments.map(showAssessment),
    proposalEvidence: review.proposal_evidence,
    evidence: { total: rows.cited.length, counts: countEvidence(rows.cited) },
    goalResults: goalResultsOf(rows, notCited),
    feedback: rows.feedback.map(showFeedback),
    screenings: rows.screenings.map((row) => ({
      revision: row.revision,
      trigger: { eventId: row.trigger_event_id, type: row.trigger_type },
      covers: row.covers,
      inputsUpTo: row.inputs_up_to,
      detectors: row.detectors,
      recordedAt: iso(row.recorded_at),
    })),
    findings: rows.flags.map(showFlag(review.standing_flags, review.final_screening_revision)),
    ...reflected(headsOf(rows)),
  };
};
