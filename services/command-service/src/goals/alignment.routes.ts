import { alignGoalBody, alignGoalsBody, unalignGoalBody } from '@cairn/contracts/alignment.commands';
import { alignmentStream, splitStream } from '@cairn/contracts/streams';
import { alignment } from '@cairn/domain/alignment.decider';
import type { z } from 'zod';
import { commandRoutes } from '../command-routes.ts';
import { alignmentFacts, edgesRelations } from './alignment.facts.ts';
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
    AlignGoals: {
      path: '/v1/goals/alignments',
      summary: 'Align up to 500 goals in one append: all of them, or none',
      description: `${description} Each edge is judged in the graph with the edges before it. The answer’s \`id\` is that of the first goal.`,
      body: alignGoalsBody,
      relations: edgesRelations,
      fill: ({ edges }: Pick<z.infer<typeof alignGoalsBody>, 'edges'>) => ({
        goalId: edges[0]?.goalId ?? '',
      }),
    },
    UnalignGoal: {
      path: '/v1/goals/:goalId/unalign',
      summary: 'Remove a goal from its parent',
      description,
      body: unalignGoalBody,
    },
  },
);
