import { isAllowed, noRelation } from '@cairn/access/matching';
import { Rejection } from '@cairn/contracts/rejection';
import { id } from '@cairn/contracts/values';
import type { App } from '@cairn/http/app';
import { z } from 'zod';
import { after, reflecting } from '../asking/after.ts';
import { viewerOf } from '../asking/viewer.ts';
import type { QueryContext } from '../context.ts';
import { fairnessOf } from './fairness.query.ts';
import { fairnessAnswer } from './fairness.shapes.ts';

export const fairnessRoutes = (context: QueryContext) => (app: App) => {
  app.get(
    '/v1/cycles/:cycleId/fairness',
    {
      config: { access: 'ReadFairness' },
      schema: {
        tags: ['fairness'],
        summary: 'What the last screening of the whole cycle looked at, and what was released about groups',
        description:
          'Figures about groups leave the fairness role once in a cycle, for the whole organisation, in groups of at least five of whom neither all nor none are in a band; they stay as they were then.',
        params: z.object({ cycleId: id }),
        querystring: z.object({ after }),
        response: { 200: fairnessAnswer },
      },
    },
    async ({ params: { cycleId }, query, principal }) => {
      viewerOf(principal, 'ReadFairness', context);
      await reflecting(context, ['review'], query.after);
      const seesGroups = isAllowed(principal.roles, 'ReadGroups', noRelation);
      const found = await fairnessOf(context, cycleId, { readerId: principal.personId, seesGroups });
      if (!found) throw new Rejection('notFound', 'cycle/not-found', 'There is no cycle with this id.');
      return found;
    },
  );
};
