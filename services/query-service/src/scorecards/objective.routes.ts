import { relationsAllowed } from '@cairn/access/matching';
import { id } from '@cairn/contracts/values';
import type { App } from '@cairn/http/app';
import { z } from 'zod';
import { after, limit, reflecting } from '../asking/after.ts';
import { ids, partOfName } from '../asking/filters.ts';
import { afterOf, cursor, withCursor, yesOrNo } from '../asking/page.ts';
import { next, parked, position } from '../asking/shapes.ts';
import type { QueryContext } from '../context.ts';
import { objectivePage } from './objective.query.ts';
import { viewersOf } from './viewers.ts';

const objectiveList = z.object({
  objectives: z.array(
    z.object({
      objectiveId: z.uuid(),
      name: z.string(),
      scorecardId: z.uuid(),
      scorecardName: z.string(),
      perspectiveId: z.string(),
      perspectiveName: z.string().nullable(),
      dueOn: z.string().nullable(),
      served: z.boolean().describe('whether a goal that you may see serves it'),
      kpis: z.int(),
      leadingKpis: z.int(),
    }),
  ),
  next,
  position,
  parked,
});

export const objectiveRoutes = (context: QueryContext) => (app: App) => {
  app.get(
    '/v1/objectives',
    {
      config: { access: 'ReadScorecard', csv: 'objectives' },
      schema: {
        tags: ['scorecards'],
        summary: 'Strategic objectives, with whether goals serve them and how many leading KPIs they have',
        querystring: z.object({
          name: partOfName.optional(),
          scorecard: id.optional(),
          cycle: ids
            .optional()
            .describe(
              'count only goals of these cycles, separated by commas; otherwise all that are not closed',
            ),
          served: yesOrNo
            .optional()
            .describe('`false`: only objectives that no goal serves that you may see'),
          unit: id
            .optional()
            .describe('adds what is only tried in this unit; without it no such objective is listed'),
          leadingKpi: yesOrNo.optional().describe('`false`: only objectives without a leading KPI'),
          cursor,
          limit,
          after,
        }),
        response: { 200: objectiveList },
      },
    },
    async ({ query: { cursor, limit, after: wanted, ...filter }, principal }) => {
      relationsAllowed(principal.roles, 'ReadScorecard');
      const viewers = viewersOf(principal, context);
      await reflecting(context, ['scorecard', 'okr', 'review'], wanted);
      const page = { viewers, after: afterOf('objectives', cursor), limit };
      return withCursor('objectives', await objectivePage(context, filter, page));
    },
  );
};
