import { releaseInputBody } from '@cairn/contracts/merged-input.commands';
import { mergedInput } from '@cairn/domain/merged-input.decider';
import { commandRoutes } from '../command-routes.ts';
import { releaseFacts } from './merged-input.facts.ts';
import { reviewRelations } from './review.access.ts';

/** The command that releases merged input. */
export const mergedInputRoutes = commandRoutes(
  { decider: mergedInput, key: 'reviewId', relations: reviewRelations, facts: releaseFacts },
  {
    ReleaseInput: {
      path: '/v1/reviews/:reviewId/input-releases',
      summary:
        'Release the merged input of peers or reports, if enough have contributed since the last release',
      body: releaseInputBody,
    },
  },
);
