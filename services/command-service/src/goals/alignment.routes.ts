import { alignGoalBody, unalignGoalBody } from '@cairn/contracts/alignment.commands';
import { alignmentStream, splitStream } from '@cairn/contracts/streams';
import { alignment } from '@cairn/domain/alignment.decider';
import { commandRoutes } from '../command-routes.ts';
import { alignmentFacts } from './alignment.facts.ts';
import { goalRelations } from './goal.access.ts';

const description =
  'All alignments are in one stream. If-Match expects its revision, which a goal shows as `alignmentRevision`.';

/** The commands to the graph of goals. Each is about a child. */
export const alignmentRoutes = commandRoutes(
  {
    decider: alignment,
    key: 'goalId',
    sharedStream: splitStream(alignmentStream).id,
    relations: goalRelations,
    facts: alignmentFacts,
  },
  {
    AlignGoal: {
      path: '/v1/goals/:goalId/alignment',
      summary:
        'Align a goal to a parent; if it contributes, the caller must be allowed to change the parent too',
      description,
      body: alignGoalBody,
    },
    UnalignGoal: {
      path: '/v1/goals/:goalId/unalign',
      summary: 'Remove a goal from its parent',
      description,
      body: unalignGoalBody,
    },
  },
);
