import { submitContributionBody } from '@cairn/contracts/contribution.commands';
import { contribution } from '@cairn/domain/contribution.decider';
import { commandRoutes } from '../command-routes.ts';
import { contributionIn } from './contribution.ids.ts';
import { contributionFacts } from './merged-input.facts.ts';
import { reviewRelations } from './review.access.ts';

/** The command to contributions. Nothing about the review changes with one. */
export const contributionRoutes = commandRoutes(
  { decider: contribution, key: 'contributionId', facts: contributionFacts },
  {
    SubmitContribution: {
      path: '/v1/reviews/:reviewId/contributions',
      summary:
        'Contribute as a peer or report if the cycle merges it; until it is released it replaces your previous one',
      description:
        'A required dimension gets a mark or stands in `notApplicable`. The text questions of the cycle are for assessments that are not merged.',
      body: submitContributionBody,
      makes: 'contributionId',
      madeFrom: contributionIn,
      relations: reviewRelations,
    },
  },
);
