import type { App } from '@cairn/http/app';
import { z } from 'zod';
import { alertViewers } from '../alerts/alert.routes.ts';
import { shownAlert } from '../alerts/alert.shapes.ts';
import { after, reflecting } from '../asking/after.ts';
import { next, reflected } from '../asking/shapes.ts';
import { viewersOf } from '../scorecards/viewers.ts';
import type { QueryContext } from '../context.ts';
import { blocker } from '../goals/blocker.routes.ts';
import { checkInRate, dueCheckIn } from '../goals/due.routes.ts';
import { goalOffer } from '../goals/goal-offer.routes.ts';
import { feedCursor, listedGoal } from '../goals/goal.shapes.ts';
import { goalToClose } from '../goals/to-close.shapes.ts';
import { dueTask } from '../scorecards/initiative-task.routes.ts';
import { myWeek } from './my-week.query.ts';

const week = z.object({
  goals: z
    .object({ goals: z.array(listedGoal), next })
    .describe('running goals; continue with /v1/goals?running=true'),
  toClose: z
    .object({ goals: z.array(goalToClose), next })
    .describe(
      'goals that are over and not closed, the longest ended first; continue with /v1/goals?toClose=true',
    ),
  checkIns: z
    .object({ due: z.array(dueCheckIn), rate: checkInRate, next })
    .describe('owed by the end of the week; continue with /v1/check-ins/due'),
  offers: z
    .object({ offers: z.array(goalOffer), next })
    .describe('goals offered to you; continue with /v1/goal-offers?to=me&open=true'),
  tasks: z
    .object({ tasks: z.array(dueTask), next })
    .describe(
      'open tasks of initiatives that are due by the end of the week; continue with /v1/initiative-tasks/due',
    ),
  alerts: z
    .object({ alerts: z.array(shownAlert), next })
    .describe('alerts that stand and are not snoozed; continue with /v1/alerts?status=open,acknowledged'),
  blockers: z
    .object({ blockers: z.array(blocker), next })
    .describe('open blockers; continue with /v1/blockers?open=true'),
});

export const myWeekRoutes = (context: QueryContext) => (app: App) => {
  app.get(
    '/v1/me/week',
    {
      config: { access: 'ReadGoals' },
      schema: {
        tags: ['people'],
        summary: 'What this week asks of you, and of the people below you if you are a manager',
        querystring: z.object({ after }),
        response: {
          200: z.object({
            until: z.string().describe('the last day of the week'),
            mine: week,
            team: week
              .nullable()
              .describe('of everybody below you in the reporting line of today; null if you are no manager'),
            ...reflected,
            cursor: feedCursor,
          }),
        },
      },
    },
    async ({ query, principal }) => {
      const viewers = { ...alertViewers(principal, context), ...viewersOf(principal, context) };
      await reflecting(context, ['okr', 'review', 'scorecard'], query.after);
      return myWeek(context, viewers, principal.roles.includes('manager'));
    },
  );
};
