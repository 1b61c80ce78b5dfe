import { alignGoalBody, unalignGoalBody } from '@cairn/contracts/alignment.commands';
import { alignmentStream, splitStream } from '@cairn/contracts/streams';
import { alignment } from '@cairn/domain/alignment.decider';
import { commandRoutes } from '../command-routes.ts';
import { alignmentFacts } from './alignment.facts.ts';
import { goalRelations } from './goal.access.ts';

const description =
  'All alignments are one stream: If-Match takes the revision of the whole graph, which a goal shows as `alignmentRevision`.';

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
      summary: 'Align a goal to a parent; to let it contribute, one must keep the parent too',
      description,
      body: alignGoalBody,
    },
    UnalignGoal: {
      path: '/v1/goals/:goalId/unalign',
      summary: 'Take a goal away from its parent',
      description,
      body: unalignGoalBody,
    },
  },
);
