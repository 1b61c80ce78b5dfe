import { Rejection } from '@cairn/contracts/rejection';
import { id } from '@cairn/contracts/values';
import type { App } from '@cairn/http/app';
import { z } from 'zod';
import { after, reflecting } from '../asking/after.ts';
import { viewerOf } from '../asking/viewer.ts';
import type { QueryContext } from '../context.ts';
import { scenarioOf } from './scenario.query.ts';
import { scenarioBody, scenarioShape } from './scenario.shapes.ts';

/** What if: a read with a body, because the changes do not fit into a query string. */
export const scenarioRoutes = (context: QueryContext) => (app: App) => {
  app.post(
    '/v1/scorecards/:scorecardId/scenario',
    {
      config: { access: 'ReadScorecard' },
      schema: {
        tags: ['scorecards'],
        summary: 'Today’s scores beside those of a day to come, if some KPIs go on in another way',
        description: 'Nothing is written. A KPI that is not changed stays at its last reading.',
        params: z.object({ scorecardId: id }),
        querystring: z.object({ after }),
        body: scenarioBody,
        response: { 200: scenarioShape },
      },
    },
    async ({ params: { scorecardId }, query, body, principal }) => {
      const viewer = viewerOf(principal, 'ReadScorecard', context);
      await reflecting(context, ['scorecard', 'review'], query.after);
      const found = await scenarioOf(context, scorecardId, { viewer, ...body });
      if (!found)
        throw new Rejection('notFound', 'scorecard/not-found', 'There is no scorecard with this id.');
      return found;
    },
  );
};
