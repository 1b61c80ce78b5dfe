import type { DeclineContribution, SubmitContribution } from '@cairn/contracts/contribution.commands';
import type { ContributionEvent } from '@cairn/contracts/contribution.events';
import type { Decider } from '@cairn/contracts/decider';
import type { Instant } from '@cairn/contracts/envelope';
import { refuseField, reject } from '@cairn/contracts/rejection';
import type { NominatedRelation } from '@cairn/contracts/review.values';
import { refuseUnmarked } from './answer.rules.ts';
import type { CycleState } from './cycle.state.ts';
import { mergedInputIn } from './merged-input.rules.ts';
import { laterOf, refuseBefore, refuseBeforeLastChange, refuseFuture } from './occurred-at.ts';
import { refuseRatings } from './review.assessing.ts';
import { openedReview, personWhoRates, refuseFinalized } from './review.rules.ts';
import type { Participant, Review, ReviewState } from './review.state.ts';
import { ownAssignment } from './review.taking-part.ts';
import { revisionOf } from './revision-of.ts';

/** The state of a contribution holds neither its text nor its marks. */
export type ContributionState =
  | { status: 'unset' }
  | { status: 'submitted'; giverId: string; k: number; revision: number; changedAt: Instant }
  /** `before`: how often the participant had declined before. */
  | { status: 'declined'; before: number; revision: number; changedAt: Instant };

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

/** Refuses somebody who has declined, also if the review does not hold that yet, and was not assigned again. */
const refuseDeclined = (state: ContributionState, { timesDeclined }: Participant): void => {
  if (state.status === 'declined' && timesDeclined <= state.before)
    reject('conflict', 'review/declined', 'You have declined to assess.');
};

const contextOf = ({ reviewId, context }: Review, assignmentId: string, relation: NominatedRelation) => {
  const { cycleId, subjectId } = context;
  return { reviewId, assignmentId, cycleId, subjectId, relation };
};

const decline = (
  { data, actor }: DeclineContribution,
  state: ContributionState,
  { review, cycle }: ContributionFacts,
): ContributionEvent[] => {
  const opened = openedReview(review);
  const { contributionId, assignmentId, occurredAt } = data;
  const { relation, timesDeclined: before } = ownAssignment(opened, assignmentId, actor.personId);
  const merged = mergedInputIn(cycle, relation) ?? notMerged();
  if (state.status === 'declined' && state.before === before) return [];
  if (state.status === 'submitted')
    reject('conflict', 'review/already-assessed', 'You have submitted an assessment, which stays.');
  const context = contextOf(opened, assignmentId, merged.relation);
  const giverId = actor.personId;
  return [{ type: 'ContributionDeclined', data: { contributionId, giverId, context, before, occurredAt } }];
};

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
  refuseDeclined(state, participant);
  if (released)
    reject('conflict', 'contribution/released', 'Your contribution was released with others, and stays.');
  refuseBefore(opened.openedAt, command);
  if (state.status !== 'unset') refuseBeforeLastChange(state, data.occurredAt);
  refuseRatings(data, { cycle });
  refuseUnmarked(data, cycle);
  const { contributionId, assignmentId, ratings, notApplicable, text, language, occurredAt } = data;
  const context = contextOf(opened, assignmentId, relation);
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

const evolve = (state: ContributionState, event: ContributionEvent): ContributionState => {
  const { giverId, occurredAt } = event.data;
  const before = state.status === 'unset' ? { revision: -1, changedAt: occurredAt } : state;
  const revision = revisionOf(event, before.revision);
  const changedAt = laterOf(before.changedAt, occurredAt);
  return event.type === 'ContributionDeclined'
    ? { status: 'declined', before: event.data.before, revision, changedAt }
    : { status: 'submitted', giverId, k: event.data.promise.k, revision, changedAt };
};

const initial: ContributionState = { status: 'unset' };

/** What one peer or report contributes to a review. Until it is released, a later version replaces it. */
export const contribution: Decider<
  ContributionState,
  SubmitContribution,
  ContributionEvent,
  ContributionFacts
> = {
  category: 'contribution',
  initial,
  decide(command, state, facts) {
    refuseFuture(command);
    return submit(command, state, facts);
  },
  evolve,
};

/** That they decline instead. It stands in the same stream, so that of the two only one can come first. */
export const contributionDecline: Decider<
  ContributionState,
  DeclineContribution,
  ContributionEvent,
  ContributionFacts
> = { category: 'contribution', initial, decide: decline, evolve };
