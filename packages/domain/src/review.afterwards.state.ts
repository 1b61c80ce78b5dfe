import type { Instant } from '@cairn/contracts/envelope';
import type { ReviewEvent } from '@cairn/contracts/review.events';
import type { DisputeOutcome } from '@cairn/contracts/review.values';

/** The last dispute about a final rating. */
export type Dispute = {
  disputeId: string;
  /** Who decides it; null until HR has assigned somebody. */
  reviewerId: string | null;
  outcome: DisputeOutcome | null;
  /** The mark to which it moved the rating. */
  mark: number | null;
  /** It was about an earlier final rating. */
  past: boolean;
};

/** What happens to a review after its rating was proposed. */
export type Afterwards = {
  /** Everybody who was the accountable rater, proposed, moved or finalized. */
  hands: ReadonlySet<string>;
  finalizerId: string | null;
  /** When it was recorded that the current final rating was shared. */
  sharedAt: Instant | null;
  agrees: boolean | null;
  dispute: Dispute | null;
  /** Why the rating is open again; null before the first final rating. */
  reopenedBy: 'hr' | 'dispute' | null;
  /** The ids of the talks, decisions and looks at consequences so far. */
  notes: ReadonlySet<string>;
};

export const noAfterwards = (raterId: string): Afterwards => ({
  hands: new Set([raterId]),
  finalizerId: null,
  sharedAt: null,
  agrees: null,
  dispute: null,
  reopenedBy: null,
  notes: new Set(),
});

/** When the event was recorded, if it comes from the log; else when it happened. */
const recordedAtOf = (event: ReviewEvent): Instant => {
  const metadata = 'metadata' in event ? (event.metadata as { recordedAt?: Instant }) : undefined;
  return metadata?.recordedAt ?? event.data.occurredAt;
};

type Status = 'open' | 'finalized' | 'shared' | 'acknowledged';
type Changed = Partial<Afterwards> & { status?: Status };

const handsAfter = ({ hands }: Afterwards, { type, data }: ReviewEvent): ReadonlySet<string> => {
  const { accountableRaterId } = data.context;
  const finalizers = type === 'RatingFinalized' ? [data.finalizerId] : [];
  const movers = type === 'RatingMoved' ? [data.moverId] : [];
  const proposers = type === 'RatingProposed' ? [data.proposerId] : [];
  const added = [accountableRaterId, ...proposers, ...movers, ...finalizers];
  return added.every((each) => hands.has(each)) ? hands : new Set([...hands, ...added]);
};

const disputeAfter = ({ dispute }: Afterwards, event: ReviewEvent): Changed => {
  switch (event.type) {
    case 'ReviewDisputed':
      return {
        dispute: {
          disputeId: event.data.disputeId,
          reviewerId: null,
          outcome: null,
          mark: null,
          past: false,
        },
      };
    case 'DisputeReviewerAssigned':
      return { dispute: dispute && { ...dispute, reviewerId: event.data.reviewerId } };
    case 'DisputeResolved':
      return { dispute: dispute && { ...dispute, outcome: event.data.outcome } };
    case 'RatingMoved':
      return event.data.disputeId !== undefined && event.data.disputeId === dispute?.disputeId
        ? { dispute: { ...dispute, mark: event.data.mark } }
        : {};
    default:
      return {};
  }
};

const changed = (before: Afterwards, event: ReviewEvent): Changed => {
  switch (event.type) {
    case 'RatingFinalized':
      return {
        status: 'finalized',
        finalizerId: event.data.finalizerId,
        dispute: before.dispute && { ...before.dispute, past: true },
      };
    case 'ReviewShared':
      return { status: 'shared', sharedAt: recordedAtOf(event) };
    case 'ReviewAcknowledged':
      return { status: 'acknowledged', agrees: event.data.agrees };
    case 'ReviewReopened': {
      const reopenedBy = event.data.disputeId === null ? 'hr' : 'dispute';
      return { status: 'open', finalizerId: null, sharedAt: null, agrees: null, reopenedBy };
    }
    case 'ReviewTalkHeld':
      return { notes: new Set(before.notes).add(event.data.talkId) };
    case 'ConsequencesLookedAt':
      return { notes: new Set(before.notes).add(event.data.lookId) };
    case 'DecisionRecorded':
      return { notes: new Set(before.notes).add(event.data.decisionId) };
    default:
      return disputeAfter(before, event);
  }
};

/** What an event changes of what happens to a review after its rating was proposed. */
export const afterwards = (before: Afterwards, event: ReviewEvent): Changed => ({
  hands: handsAfter(before, event),
  ...changed(before, event),
});
