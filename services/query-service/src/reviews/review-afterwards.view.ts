import { dueDays } from '@cairn/domain/review.deadlines';
import type { FinalRating } from '@cairn/read-model/review.afterwards.values';
import { showEvidence, type CitationsSeen } from './review-parts.view.ts';
import type { Cycle, Review } from './review-summary.sql.ts';

type Judged = { seen: CitationsSeen; cycle: Pick<Cycle, 'policy' | 'time_zone'> };

const undecided = ({ disputes }: Review): string | null => {
  const last = disputes.at(-1);
  return last && last.resolved === null ? last.recordedAt : null;
};

// Its goal results stay out: those of the current rating are shown where hidden goals are withheld.
const showFinal = (final: FinalRating) => ({
  mark: final.mark,
  by: final.by,
  revision: final.revision,
  restsOn: final.restsOn,
  screeningRevision: final.screeningRevision,
  scoringVersion: final.scoringVersion,
  shared: final.shared,
  acknowledged: final.acknowledged,
  reopened: final.reopened,
  occurredAt: final.occurredAt,
  recordedAt: final.recordedAt,
});

/** What followed the final ratings of a review, and the last days for what is still to come. */
export const showAfterwards = (review: Review, { seen, cycle }: Judged) => {
  const { state } = review;
  const due = dueDays(
    {
      finalizedAt: state === 'finalized' ? review.finalized_recorded_at : null,
      sharedAt: review.shared_recorded_at,
      disputedAt: undecided(review),
    },
    cycle.policy.deadlines,
    cycle.time_zone,
  );
  const mayDispute = review.disputes.every(
    ({ recordedAt }) => recordedAt < (review.shared_recorded_at ?? ''),
  );
  return {
    finals: review.finals.map(showFinal),
    disputes: review.disputes.map((each) => ({ ...each, evidence: showEvidence(each.evidence, seen) })),
    talks: review.talks,
    decisions: review.decisions,
    looks: review.looks,
    dueOn: {
      ...due,
      acknowledge: state === 'shared' ? due.acknowledge : null,
      dispute: mayDispute ? due.dispute : null,
    },
  };
};
