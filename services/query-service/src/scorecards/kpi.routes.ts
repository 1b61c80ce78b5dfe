import { relationsAllowed } from '@cairn/access/matching';
import { kpiIndicators } from '@cairn/contracts/kpi.values';
import { Rejection } from '@cairn/contracts/rejection';
import { id } from '@cairn/contracts/values';
import type { App } from '@cairn/http/app';
import { z } from 'zod';
import { after, limit, reflecting } from '../asking/after.ts';
import { asAskedBy, partOfName, person } from '../asking/filters.ts';
import { afterOf, cursor, withCursor, yesOrNo } from '../asking/page.ts';
import { type AskedPast, past, pastOf } from '../asking/past.ts';
import { viewerIfAny } from '../asking/viewer.ts';
import type { QueryContext } from '../context.ts';
import { kpiRange, points, until } from './kpi.range.ts';
import { kpiPage, kpiWhole } from './kpi.query.ts';
import { kpiDetail, kpiList } from './kpi.shapes.ts';

const tags = ['kpis'];
const config = { access: 'ReadKpis' } as const;
const joined = ['scorecard', 'review'] as const;

export const kpiRoutes = (context: QueryContext) => (app: App) => {
  const clockOf = (asked: AskedPast) => {
    const clock = { now: context.now(), timeZone: context.timeZone };
    const then = pastOf(asked, clock);
    return { ...clock, past: then, now: then?.asOf ?? clock.now };
  };

  app.get(
    '/v1/kpis',
    {
      config: { ...config, csv: 'kpis' },
      schema: {
        tags,
        summary: 'KPIs with their latest reading and its score',
        querystring: z.object({
          owner: person.optional(),
          name: partOfName.optional(),
          indicator: z.enum(kpiIndicators).optional(),
          financial: yesOrNo.optional(),
          retired: yesOrNo.optional(),
          input: id.optional().describe('a KPI from which they are computed directly'),
          unit: id.optional().describe('on a public scorecard of this unit'),
          under: id
            .optional()
            .describe(
              'on a public scorecard of this unit or of a unit that is below it today, or was on the day of `asOf`',
            ),
          ...past,
          cursor,
          limit,
          after,
        }),
        response: { 200: kpiList },
      },
    },
    async ({ query: { cursor, limit, after: asked, asOf, knownAt, ...filter }, principal }) => {
      relationsAllowed(principal.roles, 'ReadKpis');
      await reflecting(context, joined, asked);
      const at = {
        ...clockOf({ asOf, knownAt }),
        range: {},
        points: 1,
        after: afterOf('kpis', cursor),
        limit,
      };
      return withCursor('kpis', await kpiPage(context, asAskedBy(principal, filter), at));
    },
  );

  app.get(
    '/v1/kpis/:kpiId',
    {
      config,
      schema: {
        tags,
        summary: 'One KPI: its definitions, its targets with those before them, and its readings',
        params: z.object({ kpiId: id }),
        querystring: z
          .object({ ...kpiRange, points, until, ...past, after })
          .refine(({ from, to }) => !from || !to || from <= to, {
            error: 'a day no later than `to`',
            path: ['from'],
          }),
        response: { 200: kpiDetail },
      },
    },
    async ({ params: { kpiId }, query, principal }) => {
      relationsAllowed(principal.roles, 'ReadKpis');
      await reflecting(context, [...joined, 'okr'], query.after);
      const { from, to, points, until } = query;
      const viewer = viewerIfAny(principal, 'ReadGoals', context);
      const at = { ...clockOf(query), range: { from, to }, points, until };
      const found = await kpiWhole(context, kpiId, { ...at, viewer });
      if (!found) throw new Rejection('notFound', 'kpi/not-found', 'There is no KPI with this id.');
      return found;
    },
  );
};
