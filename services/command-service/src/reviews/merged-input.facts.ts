import { seesWholeReview } from '@cairn/access/review.visibility';
import type { DeclineContribution, SubmitContribution } from '@cairn/contracts/contribution.commands';
import type { ReleaseInput } from '@cairn/contracts/merged-input.commands';
import { contribution, type ContributionFacts } from '@cairn/domain/contribution.decider';
import { cycle } from '@cairn/domain/cycle.decider';
import { mergedInput, type MergedInputFacts } from '@cairn/domain/merged-input.decider';
import type { Waiting } from '@cairn/domain/merged-input.rules';
import { review } from '@cairn/domain/review.decider';
import type { Review } from '@cairn/domain/review.state';
import { meansVersion } from '@cairn/scoring/merged-mean';
import type { CommandContext } from '../context.ts';
import { answered, requesterOf } from '../people/inquiry.facts.ts';
import { contributionIn, placeOf } from './contribution.ids.ts';

/** The review that a contribution belongs to, its cycle, and whether the contribution was released. */
export const contributionFacts = async (
  { execute }: CommandContext,
  { data: { reviewId, contributionId } }: SubmitContribution | DeclineContribution,
): Promise<ContributionFacts> => {
  const { state } = await execute.state(review, reviewId);
  const released = (await execute.state(mergedInput, reviewId)).state;
  const cycleId = state.status === 'unopened' ? '' : state.context.cycleId;
  return {
    review: state,
    cycle: (await execute.state(cycle, cycleId)).state,
    released: released.status === 'released' && released.contributions.has(contributionId),
  };
};

/** Whether somebody would read what is released today as rater, rater's manager or somebody above the subject. */
const isReader = (context: CommandContext, personId: string, opened: Review): Promise<boolean> => {
  const requester = requesterOf(context, { personId, roles: ['employee', 'manager'] });
  return answered(context, seesWholeReview(requester, opened));
};

/** What was contributed under one assignment, if anything was. */
const contributed = async (
  context: CommandContext,
  opened: Review,
  assignmentId: string,
): Promise<Waiting[]> => {
  const { execute, deriveId } = context;
  const contributionId = deriveId(...contributionIn({ reviewId: opened.reviewId, assignmentId }));
  const { state } = await execute.state(contribution, contributionId);
  if (state.status !== 'submitted') return [];
  const { revision, giverId, k } = state;
  const order = deriveId(...placeOf(contributionId));
  return [
    { contributionId, revision, giverId, k, order, isReader: await isReader(context, giverId, opened) },
  ];
};

/** What has been contributed to a review in the relation that the command names, and who of the givers would read a release. */
export const releaseFacts = async (
  context: CommandContext,
  { data: { reviewId, relation } }: ReleaseInput,
): Promise<MergedInputFacts> => {
  const { state } = await context.execute.state(review, reviewId);
  if (state.status === 'unopened')
    return { review: state, cycle: { status: 'unset' }, contributions: [], meansVersion };
  const assignments = [...state.participants].filter(([, participant]) => participant.relation === relation);
  const contributions = await Promise.all(assignments.map(([id]) => contributed(context, state, id)));
  return {
    review: state,
    cycle: (await context.execute.state(cycle, state.context.cycleId)).state,
    contributions: contributions.flat(),
    meansVersion,
  };
};
