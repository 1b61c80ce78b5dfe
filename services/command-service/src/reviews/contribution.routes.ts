import { type SubmitContribution, submitContributionBody } from '@cairn/contracts/contribution.commands';
import { contribution, type ContributionFacts } from '@cairn/domain/contribution.decider';
import { cycle } from '@cairn/domain/cycle.decider';
import { mergedInput } from '@cairn/domain/merged-input.decider';
import { review } from '@cairn/domain/review.decider';
import { commandRoutes } from '../command-routes.ts';
import type { CommandContext } from '../context.ts';
import { contributionIn } from './contribution.ids.ts';
import { reviewRelations } from './review.access.ts';

const contributionFacts = async (
  { execute }: CommandContext,
  { data: { reviewId, contributionId } }: SubmitContribution,
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

/** The command to contributions. Nothing about the review changes with one. */
export const contributionRoutes = commandRoutes(
  { decider: contribution, key: 'contributionId', facts: contributionFacts },
  {
    SubmitContribution: {
      path: '/v1/reviews/:reviewId/contributions',
      summary:
        'Contribute as a peer or report if the cycle merges it; until it is released it replaces your previous one',
      body: submitContributionBody,
      makes: 'contributionId',
      madeFrom: contributionIn,
      relations: reviewRelations,
    },
  },
);
