import { relationsAllowed } from '@cairn/access/matching';
import { Rejection } from '@cairn/contracts/rejection';
import { id } from '@cairn/contracts/values';
import type { App } from '@cairn/http/app';
import { z } from 'zod';
import { after, limit, reflecting } from '../asking/after.ts';
import type { QueryContext } from '../context.ts';
import { partOfName } from '../asking/filters.ts';
import { afterOf, cursor, withCursor } from '../asking/page.ts';
import { viewerOf } from '../asking/viewer.ts';
import { kpiRange, points } from './kpi.range.ts';
import { scorecardPage, scorecardWhole } from './scorecard.query.ts';
import { scorecardDetail, scorecardList } from './scorecard.shapes.ts';

const tags = ['scorecards'];
const config = { access: 'ReadScorecard' } as const;
const joined = ['scorecard', 'okr', 'review'] as const;

export const scorecardRoutes = (context: QueryContext) => (app: App) => {
  app.get(
    '/v1/scorecards',
    {
      config: { access: 'ReadScorecardNames' },
      schema: {
        tags,
        summary: 'Scorecards, without their objectives and KPIs',
        querystring: z.object({ name: partOfName.optional(), cursor, limit, after }),
        response: { 200: scorecardList },
      },
    },
    async ({ query, principal }) => {
      relationsAllowed(principal.roles, 'ReadScorecardNames');
      await reflecting(context, joined, query.after);
      const at = { name: query.name, after: afterOf('scorecards', query.cursor), limit: query.limit };
      return withCursor('scorecards', await scorecardPage(context, at));
    },
  );

  app.get(
    '/v1/scorecards/:scorecardId',
    {
      config,
      schema: {
        tags,
        summary:
          'One scorecard: perspectives, objectives and KPIs with their scores and measurements, and the goals that serve them',
        params: z.object({ scorecardId: id }),
        querystring: z
          .object({
            ...kpiRange,
            points,
            after,
          })
          .refine(({ from, to }) => !from || !to || from <= to, {
            error: 'a day no later than `to`',
            path: ['from'],
          }),
        response: { 200: scorecardDetail },
      },
    },
    async ({ params: { scorecardId }, query, principal }) => {
      relationsAllowed(principal.roles, 'ReadScorecard');
      await reflecting(context, joined, query.after);
      const viewer = viewerOf(principal, 'ReadGoals', context);
      const found = await scorecardWhole(context, scorecardId, {
        viewer,
        range: { from: query.from, to: query.to },
        points: query.points,
      });
      if (!found)
        throw new Rejection('notFound', 'scorecard/not-found', 'There is no scorecard with this id.');
      return found;
    },
  );
};
