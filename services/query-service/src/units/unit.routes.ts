import { id } from '@cairn/contracts/values';
import { relationsAllowed } from '@cairn/access/matching';
import { prefers } from '@cairn/http/accept';
import type { App } from '@cairn/http/app';
import { z } from 'zod';
import { after, limit, reflecting } from '../asking/after.ts';
import { partOfName } from '../asking/filters.ts';
import { afterOf, cursor, withCursor, yesOrNo } from '../asking/page.ts';
import { past, pastOf } from '../asking/past.ts';
import { printPolicy } from '../asking/print.ts';
import { lookingAt, viewerOf } from '../asking/viewer.ts';
import { week } from '../asking/week.ts';
import type { QueryContext } from '../context.ts';
import { healthOfOne, healthPage } from './health.query.ts';
import { healthList, oneHealth } from './health.shapes.ts';
import { unitWeekCsv, unitWeekHtml } from './unit-week.print.ts';
import { unitWeek } from './unit-week.query.ts';
import { unitWeekShape } from './unit-week.shapes.ts';
import { momentsOf } from './week.moments.ts';

const tags = ['units'];
const config = { access: 'ReadKpis' } as const;
const joined = ['okr', 'review', 'scorecard'] as const;
const params = z.object({ unitId: id });
const below = yesOrNo.default(false).describe('`true`: with the units below it');

export const unitRoutes = (context: QueryContext) => (app: App) => {
  app.get(
    '/v1/units/:unitId/scorecard',
    {
      config: { ...config, alsoAs: ['text/html', 'text/csv'] },
      schema: {
        tags,
        summary: "A unit's weekly scorecard: its KPIs and goals, with what moved since the week before",
        description:
          'With `Accept: text/html`, the answer is a page that prints on A4; with `Accept: text/csv`, a line for each KPI and goal.',
        params,
        querystring: z.object({ week, below, knownAt: past.knownAt, after }),
        response: { 200: unitWeekShape },
      },
    },
    async ({ params: { unitId }, query, principal, headers: { accept } }, reply) => {
      relationsAllowed(principal.roles, 'ReadKpis');
      const viewer = viewerOf(principal, 'ReadGoals', context);
      const knownAt = pastOf({ knownAt: query.knownAt }, viewer)?.knownAt;
      const moments = momentsOf({ week: query.week, knownAt }, viewer);
      await reflecting(context, joined, query.after);
      const found = await unitWeek(context, { unitId, below: query.below, moments }, viewer);
      if (prefers(accept, 'text/csv'))
        return reply.type('text/csv; charset=utf-8').send(unitWeekCsv(found) as never);
      if (!prefers(accept, 'text/html')) return found;
      reply.type('text/html; charset=utf-8').header('content-security-policy', printPolicy);
      return reply.send(unitWeekHtml(found) as never);
    },
  );

  app.get(
    '/v1/units/:unitId/health',
    {
      config,
      schema: {
        tags,
        summary: 'The health of the goals and KPIs of a unit, and how far their cadence is kept',
        params,
        querystring: z.object({ below, ...past, after }),
        response: { 200: oneHealth },
      },
    },
    async ({ params: { unitId }, query, principal }) => {
      relationsAllowed(principal.roles, 'ReadKpis');
      const viewer = lookingAt(viewerOf(principal, 'ReadGoals', context), query);
      await reflecting(context, joined, query.after);
      return healthOfOne(context, { unitId, below: query.below }, viewer);
    },
  );

  app.get(
    '/v1/units/health',
    {
      config: { ...config, csv: 'units' },
      schema: {
        tags,
        summary: 'Units with the health of their goals and KPIs',
        querystring: z.object({ name: partOfName.optional(), below, ...past, cursor, limit, after }),
        response: { 200: healthList },
      },
    },
    async ({ query, principal }) => {
      relationsAllowed(principal.roles, 'ReadKpis');
      const viewer = lookingAt(viewerOf(principal, 'ReadGoals', context), query);
      await reflecting(context, joined, query.after);
      const { name, below, limit } = query;
      const page = { name, below, after: afterOf('units-health', query.cursor), limit };
      return withCursor('units-health', await healthPage(context, page, viewer));
    },
  );
};
