import { relationsAllowed } from '@cairn/access/matching';
import { Rejection } from '@cairn/contracts/rejection';
import { id } from '@cairn/contracts/values';
import type { App } from '@cairn/http/app';
import { z } from 'zod';
import { reflecting } from '../asking/after.ts';
import { historyQuery } from '../asking/history.ts';
import { pastOf } from '../asking/past.ts';
import { viewerOf } from '../asking/viewer.ts';
import type { QueryContext } from '../context.ts';
import { kpiHistoryShape, scorecardHistoryShape } from './history.shapes.ts';
import { kpiHistory } from './kpi-history.query.ts';
import { scorecardHistory } from './scorecard-history.query.ts';

const joined = ['scorecard', 'review'] as const;

export const scoreHistoryRoutes = (context: QueryContext) => (app: App) => {
  const seriesAsked = ({ from, to, every, knownAt }: z.infer<typeof historyQuery>) => {
    const clock = { now: context.now(), timeZone: context.timeZone };
    return { from, to, every, now: clock.now, knownAt: pastOf({ knownAt }, clock)?.knownAt ?? clock.now };
  };

  app.get(
    '/v1/kpis/:kpiId/history',
    {
      config: { access: 'ReadKpis', csv: 'points' },
      schema: {
        tags: ['kpis'],
        summary: 'The value and score of a KPI over time, as known now and as known then',
        params: z.object({ kpiId: id }),
        querystring: historyQuery,
        response: { 200: kpiHistoryShape },
      },
    },
    async ({ params: { kpiId }, query, principal }) => {
      relationsAllowed(principal.roles, 'ReadKpis');
      await reflecting(context, joined, query.after);
      const found = await kpiHistory(context, kpiId, seriesAsked(query));
      if (!found) throw new Rejection('notFound', 'kpi/not-found', 'There is no KPI with this id.');
      return found;
    },
  );

  app.get(
    '/v1/scorecards/:scorecardId/history',
    {
      config: { access: 'ReadScorecard', csv: 'points' },
      schema: {
        tags: ['scorecards'],
        summary: 'The scores of a scorecard over time, as known now and as known then',
        params: z.object({ scorecardId: id }),
        querystring: historyQuery,
        response: { 200: scorecardHistoryShape },
      },
    },
    async ({ params: { scorecardId }, query, principal }) => {
      const viewer = viewerOf(principal, 'ReadScorecard', context);
      await reflecting(context, joined, query.after);
      const found = await scorecardHistory(context, scorecardId, { viewer, ...seriesAsked(query) });
      if (!found)
        throw new Rejection('notFound', 'scorecard/not-found', 'There is no scorecard with this id.');
      return found;
    },
  );
};
