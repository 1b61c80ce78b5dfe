import { fromJson } from '@cairn/read-model/json-rows';
import { assessmentTable, participantTable, reviewTable } from '@cairn/read-model/review.tables';
import { flagTable, screeningTable } from '@cairn/read-model/screening.tables';
import { cycleTable } from '@cairn/read-model/people.tables';
import { streamOf } from '@cairn/contracts/streams';
import { type Head, reflected } from '../asking/head.ts';
import { feedbackRow, showFeedback } from '../feedback/feedback.query.ts';
import { streamsOf } from '../asking/parked.ts';
import { orWithheld } from '../citations/withheld.ts';
import { namesById } from '../people/names-by-id.ts';
import type { FlagWithLife } from './flag-life.sql.ts';
import { asParticipant, asWhole, streamsOfReview } from './listed-review.view.ts';
import { showFigures } from './figures.view.ts';
import { notLookedAt } from './not-looked-at.ts';
import { suggestedMarkOf } from './suggested-mark.view.ts';
import { reviewWarnings } from './review.warnings.ts';
import { showAfterwards } from './review-afterwards.view.ts';
import { countEvidence } from './evidence-counts.ts';
import {
  type CitationsSeen,
  countChanges,
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
  Review,
  Screening,
  WholeReview,
  Cycle,
} from './review-summary.sql.ts';

const reviewRow = fromJson(reviewTable);
const cycleRow = fromJson(cycleTable);
const participantRow = fromJson(participantTable);
const assessmentRow = fromJson(assessmentTable);
const flagRow = fromJson(flagTable);
const screeningRow = fromJson(screeningTable);

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
    // Added to the row, which nobody else holds: a copy of two rows that large takes half a millisecond.
    listed: Object.assign(review, {
      subject_name: found.subject_name,
      subject_name_then: found.subject_name_then,
      rater_name: found.rater_name,
      rater_name_then: found.rater_name_then,
      by_name: found.by_name,
      unit_name: found.unit_name,
      unit_name_then: found.unit_name_then,
      overdue: found.overdue,
      finalized_late: found.finalized_late,
      whole: found.whole,
      own: found.own,
      cycle_name,
      scale,
      window_to,
      evidence_changed,
    }),
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
) =>
  Object.assign(asWhole(listed), {
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
    figures: showFigures(screenings.at(-1)?.detectors ?? []),
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
  return Object.assign(shown, {
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
  });
};
