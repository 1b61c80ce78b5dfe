import { fromJson } from '@cairn/read-model/json-rows';
import {
  assessmentTable,
  flagTable,
  participantTable,
  reviewTable,
  screeningTable,
} from '@cairn/read-model/review.tables';
import { cycleTable } from '@cairn/read-model/people.tables';
import { streamOf } from '@cairn/contracts/streams';
import { type Head, reflected } from '../asking/head.ts';
import { feedbackRow, showFeedback } from '../feedback/feedback.query.ts';
import { reviewStreams, streamsOf } from '../asking/parked.ts';
import { orWithheld } from '../citations/withheld.ts';
import { namesById } from '../people/names-by-id.ts';
import type { FlagWithLife } from './flag-life.sql.ts';
import { notLookedAt } from './not-looked-at.ts';
import { suggestedMarkOf } from './suggested-mark.view.ts';
import { reviewWarnings } from './review.warnings.ts';
import { showAfterwards } from './review-afterwards.view.ts';
import { countEvidence } from './evidence-counts.ts';
import {
  type CitationsSeen,
  countChanges,
  labelOf,
  showAssessment,
  showEvidence,
  showFinding,
  showFlag,
  showParticipant,
  showScreening,
  showStep,
} from './review-parts.view.ts';
import type {
  Assessment,
  ListedReview,
  Participant,
  Review,
  Screening,
  WholeReview,
  Cycle,
} from './review-summary.sql.ts';

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

const asWhole = (row: ListedReview) => ({
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

const asParticipant = (row: ListedReview) => ({
  view: 'participant' as const,
  ...base(row),
  open: row.state === 'open',
  overdue: row.overdue,
  assignments: assignmentsOf(row.own),
});

const reviewRow = fromJson(reviewTable);
const cycleRow = fromJson(cycleTable);
const participantRow = fromJson(participantTable);
const assessmentRow = fromJson(assessmentTable);
const flagRow = fromJson(flagTable);
const screeningRow = fromJson(screeningTable);

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

const headsOf = ({ head, okr_head, scorecard_head }: WholeReview): Record<string, Head> => ({
  review: head,
  okr: okr_head,
  scorecard: scorecard_head,
});

type Decoded = {
  listed: ListedReview;
  review: Review;
  assessments: Assessment[];
  flags: FlagWithLife[];
  seen: CitationsSeen;
  screenings: Screening[];
  cycle: Cycle;
};

const decoded = (found: WholeReview): Decoded => {
  const review = reviewRow(found.review);
  const cycle = cycleRow(found.cycle);
  const { name: cycle_name, scale, window_to } = cycle;
  const evidence_changed = countChanges(found.cited, found);
  return {
    listed: { ...found, ...review, cycle_name, scale, window_to, evidence_changed },
    review,
    assessments: found.assessments.map(assessmentRow),
    flags: found.flags.map(flagRow),
    seen: { isHidden: (stream) => found.hidden.includes(stream), changed: found.changed },
    screenings: found.screenings.map(screeningRow),
    cycle,
  };
};

const ofParticipant = ({ listed, review, assessments, flags, seen }: Decoded, personId: string) => {
  const own = assessments.filter(({ author_id }) => author_id === personId);
  const flagged = { review: { ...review, proposal_evidence: [] }, assessments: own, seen };
  return {
    ...asParticipant(listed),
    assessments: own.map(showAssessment(seen)),
    flags: flags
      .filter(({ author_id, kind }) => author_id === personId && kind === 'asks')
      .map(showFlag(flagged)),
  };
};

const ofWhole = (
  { listed, review, assessments, flags, screenings, seen, cycle }: Decoded,
  found: WholeReview,
  viewerId: string,
) => ({
  ...asWhole(listed),
  managers: review.managers,
  rationale: review.rationale,
  ratings: review.rating_steps.map(showStep(listed.scale)),
  suggestedMark: suggestedMarkOf(review, cycle, { assessments, viewerId }),
  agrees: review.agrees,
  comment: review.comment,
  participants: found.participants.map(participantRow).map(showParticipant),
  assessments: assessments.map(showAssessment(seen)),
  proposalEvidence: showEvidence(review.proposal_evidence, seen),
  evidence: {
    total: found.cited.length,
    counts: countEvidence(found.cited, { isHidden: seen.isHidden, timeZone: cycle.time_zone }),
  },
  feedback: found.feedback.map(feedbackRow).map(showFeedback),
  screenings: screenings.map(showScreening),
  findings: flags.map(showFinding({ review, assessments, seen })),
  notLookedAt: notLookedAt(screenings.at(-1)?.detectors ?? []),
  warnings: reviewWarnings(review, found, assessments),
  afterwards: showAfterwards(review, { seen, cycle }),
  ...namesById(found.people),
});

/** One review: the whole of it with the subject's goals that nobody cites, or what a participant sees. */
export const reviewDetail = <G extends { goalId: string }, K extends { keyResultId: string }>(
  found: WholeReview,
  { personId, notCited, cited }: { personId: string; notCited: readonly G[]; cited: readonly K[] },
) => {
  const rows = decoded(found);
  if (!found.whole)
    return {
      ...ofParticipant(rows, personId),
      ...reflected(headsOf(found), { shown: streamsOfReview(rows.review) }),
    };
  const shown = ofWhole(rows, found, personId);
  const { finalized_at, goal_results, scoring_version } = rows.review;
  return {
    ...shown,
    goalResults: {
      final:
        finalized_at === null
          ? null
          : goal_results.map((each) => orWithheld(each, streamOf('goal', each.goalId), rows.seen.isHidden)),
      scoringVersion: scoring_version,
      cited: [...cited],
      notCited: [...notCited],
    },
    ...reflected(headsOf(found), {
      shown: [
        ...streamsOfReview(rows.review),
        ...streamsOf('feedback', shown.feedback, ({ feedbackId }) => feedbackId),
        ...streamsOf('goal', notCited, ({ goalId }) => goalId),
      ],
    }),
  };
};
