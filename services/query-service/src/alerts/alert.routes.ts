import { relationsAllowed } from '@cairn/access/matching';
import { alertRules } from '@cairn/contracts/alert.values';
import { startOfDay } from '@cairn/contracts/day';
import { day, id } from '@cairn/contracts/values';
import type { App } from '@cairn/http/app';
import type { Principal } from '@cairn/http/principal';
import { z } from 'zod';
import { after, limit, reflecting } from '../asking/after.ts';
import { asAskedBy, person } from '../asking/filters.ts';
import { afterOf, cursor, withCursor } from '../asking/page.ts';
import { next, reflected } from '../asking/shapes.ts';
import { viewerIfAny } from '../asking/viewer.ts';
import type { QueryContext } from '../context.ts';
import { alertsPage } from './alert.query.ts';
import { shownAlert } from './alert.shapes.ts';
import { type AlertViewers, alertStatuses } from './alert.sql.ts';

/** The principal as a viewer of alerts. */
export const alertViewers = (
  principal: Pick<Principal, 'personId' | 'roles'>,
  context: Pick<QueryContext, 'now' | 'timeZone'>,
): AlertViewers => ({
  goals: viewerIfAny(principal, 'ReadGoals', context),
  kpis: viewerIfAny(principal, 'ReadKpis', context),
  reviews: viewerIfAny(principal, 'ReadReviewSummaries', context),
});

const statuses = z
  .string()
  .transform((given) => given.split(','))
  .pipe(z.array(z.enum(alertStatuses)));

export const alertRoutes = (context: QueryContext) => (app: App) => {
  app.get(
    '/v1/alerts',
    {
      config: { access: 'ReadAlerts', csv: 'alerts' },
      schema: {
        tags: ['alerts'],
        summary: 'What needs somebody’s attention, in the order in which it was raised',
        description:
          'Goals off track or stale, old blockers, KPIs in the red or heading away from their goal, missed cadences and reviews that are due: each as far as you may see its goal, KPI or review.',
        querystring: z.object({
          rule: z.enum(alertRules).optional(),
          status: statuses
            .optional()
            .describe('open, acknowledged, snoozed or cleared; several are separated by commas'),
          person: person
            .optional()
            .describe(
              'whom it concerns: the accountable person or owner of a goal, the owner of a KPI, a rater',
            ),
          manager: person
            .optional()
            .describe('a person above the one whom it concerns, in the reporting line of today'),
          unit: id.optional().describe('the unit of its goal, of its review, or of the owner of its KPI'),
          goal: id.optional(),
          kpi: id.optional(),
          since: day.optional().describe('raised on this day or later'),
          cursor,
          limit,
          after,
        }),
        response: { 200: z.object({ alerts: z.array(shownAlert), next, ...reflected }) },
      },
    },
    async ({ query, principal }) => {
      relationsAllowed(principal.roles, 'ReadAlerts');
      const viewers = alertViewers(principal, context);
      const { cursor, limit, after: asked, since, ...given } = query;
      await reflecting(context, ['okr', 'review', 'scorecard'], asked);
      const at = { viewers, after: afterOf('alerts', cursor), limit };
      const filter = {
        ...asAskedBy(principal, given),
        since: since && startOfDay(since, viewers.goals.timeZone),
      };
      return withCursor('alerts', await alertsPage(context, filter, at));
    },
  );
};
