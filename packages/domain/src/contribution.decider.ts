import type { SubmitContribution } from '@cairn/contracts/contribution.commands';
import type { ContributionEvent } from '@cairn/contracts/contribution.events';
import type { Decider } from '@cairn/contracts/decider';
import type { Instant } from '@cairn/contracts/envelope';
import { refuseField, reject } from '@cairn/contracts/rejection';
import { refuseUnmarked } from './answer.rules.ts';
import type { CycleState } from './cycle.state.ts';
import { mergedInputIn } from './merged-input.rules.ts';
import { laterOf, refuseBefore, refuseBeforeLastChange, refuseFuture } from './occurred-at.ts';
import { refuseRatings } from './review.assessing.ts';
import { openedReview, personWhoRates, refuseFinalized } from './review.rules.ts';
import type { ReviewState } from './review.state.ts';
import { ownAssignment } from './review.taking-part.ts';
import { revisionOf } from './revision-of.ts';

/** The state of a contribution holds neither its text nor its marks. */
export type ContributionState =
  | { status: 'unset' }
  | { status: 'submitted'; giverId: string; k: number; revision: number; changedAt: Instant };

export type ContributionFacts = {
  review: ReviewState;
  cycle: CycleState;
  /** A version of it was released. */
  released: boolean;
};

const notMerged = (): never =>
  refuseField('contribution/not-merged', 'The cycle does not merge this input. Submit an assessment.', {
    path: 'assignmentId',
    message: 'an assignment as peer or report that the policy of the cycle merges',
  });

const submit = (
  command: SubmitContribution,
  state: ContributionState,
  { review, cycle, released }: ContributionFacts,
): ContributionEvent[] => {
  const { data, actor } = command;
  if (data.ratings.length > 0) personWhoRates(actor);
  const opened = openedReview(review);
  const participant = ownAssignment(opened, data.assignmentId, actor.personId);
  const { relation, ...promised } = mergedInputIn(cycle, participant.relation) ?? notMerged();
  refuseFinalized(opened);
  if (released)
    reject('conflict', 'contribution/released', 'Your contribution was released with others, and stays.');
  refuseBefore(opened.openedAt, command);
  if (state.status === 'submitted') refuseBeforeLastChange(state, data.occurredAt);
  refuseRatings(data, { cycle });
  refuseUnmarked(data, cycle);
  const { contributionId, assignmentId, ratings, notApplicable, text, language, occurredAt } = data;
  const { reviewId } = opened;
  const { cycleId, subjectId } = opened.context;
  const context = { reviewId, assignmentId, cycleId, subjectId, relation };
  const promise = { attribution: 'merged' as const, ...promised };
  const giverId = actor.personId;
  return [
    {
      type: 'ContributionSubmitted',
      data: {
        contributionId,
        giverId,
        context,
        promise,
        ratings,
        text,
        occurredAt,
        ...(notApplicable && { notApplicable }),
        ...(language && { language }),
      },
    },
  ];
};

/** What one peer or report contributes to a review. Until it is released, a later version replaces it. */
export const contribution: Decider<
  ContributionState,
  SubmitContribution,
  ContributionEvent,
  ContributionFacts
> = {
  category: 'contribution',
  initial: { status: 'unset' },
  decide(command, state, facts) {
    refuseFuture(command);
    return submit(command, state, facts);
  },
  evolve: (state, event) => {
    const { giverId, promise, occurredAt } = event.data;
    const before = state.status === 'unset' ? { revision: -1, changedAt: occurredAt } : state;
    return {
      status: 'submitted',
      giverId,
      k: promise.k,
      revision: revisionOf(event, before.revision),
      changedAt: laterOf(before.changedAt, occurredAt),
    };
  },
};
