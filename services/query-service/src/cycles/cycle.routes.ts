import { relationsAllowed } from '@cairn/access/matching';
import { cycleKinds } from '@cairn/contracts/cycle.events';
import { Rejection } from '@cairn/contracts/rejection';
import { id } from '@cairn/contracts/values';
import type { App } from '@cairn/http/app';
import { z } from 'zod';
import { after, limit, reflecting } from '../asking/after.ts';
import type { QueryContext } from '../context.ts';
import { cyclePage, cycleWhole } from './cycle.query.ts';
import { cycleDetail, cycleList } from './cycle.shapes.ts';
import { afterOf, cursor, withCursor, yesOrNo } from '../asking/page.ts';

const config = { access: 'ReadCycles' } as const;
const tags = ['cycles'];

const listQuery = z.object({
  kind: z.enum(cycleKinds).optional(),
  open: yesOrNo.optional(),
  cursor,
  limit,
  after,
});

export const cycleRoutes = (context: QueryContext) => (app: App) => {
  app.get(
    '/v1/cycles',
    {
      config,
      schema: {
        tags,
        summary: 'OKR and review periods in the order in which they were opened',
        querystring: listQuery,
        response: { 200: cycleList },
      },
    },
    async ({ query: { cursor, limit, after: asked, ...filter }, principal }) => {
      relationsAllowed(principal.roles, 'ReadCycles');
      await reflecting(context, ['review'], asked);
      return withCursor(
        'cycles',
        await cyclePage(context, filter, { after: afterOf('cycles', cursor), limit }),
      );
    },
  );

  app.get(
    '/v1/cycles/:cycleId',
    {
      config,
      schema: {
        tags,
        summary: 'One cycle with the policy and scale that it pins',
        params: z.object({ cycleId: id }),
        querystring: z.object({ after }),
        response: { 200: cycleDetail },
      },
    },
    async ({ params: { cycleId }, query, principal }) => {
      relationsAllowed(principal.roles, 'ReadCycles');
      await reflecting(context, ['review'], query.after);
      const people = principal.roles.some((role) => role === 'hr' || role === 'auditor');
      const found = await cycleWhole(context, cycleId, { people });
      if (!found) throw new Rejection('notFound', 'cycle/not-found', 'There is no cycle with this id.');
      return found;
    },
  );
};
