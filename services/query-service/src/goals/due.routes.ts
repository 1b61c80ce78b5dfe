import { dayOf } from '@cairn/contracts/day';
import { day } from '@cairn/contracts/values';
import type { App } from '@cairn/http/app';
import { z } from 'zod';
import { after, limit, reflecting } from '../asking/after.ts';
import { asAskedBy } from '../asking/filters.ts';
import { cursor } from '../asking/page.ts';
import { next, personalText, personName, reflected } from '../asking/shapes.ts';
import { viewerOf } from '../asking/viewer.ts';
import type { QueryContext } from '../context.ts';
import { dueCheckIns } from './due.query.ts';
import { whose } from './goal.filters.ts';
import { lastDayOfWeek } from '../asking/week.ts';

export const dueCheckIn = z.object({
  goalId: z.uuid(),
  goalTitle: personalText,
  keyResultId: z.uuid(),
  title: personalText,
  owner: z.object({ kind: z.enum(['person', 'unit']), id: z.uuid(), name: personName }),
  accountableId: z.uuid(),
  accountableName: personName,
  lastCheckInAt: z.string().nullable().describe('null if there is none'),
  dueAt: z.string().describe('one cadence after the last check-in, or after the start if there is none'),
  overdue: z.boolean(),
});

export const checkInRate = z
  .object({
    keyResults: z.int().describe('key results that are to be checked in now'),
    upToDate: z.int().describe('those whose cadence is kept'),
    share: z.number().min(0).max(1).nullable().describe('null without key results'),
  })
  .describe('of all key results that the filter chooses');

export const dueRoutes = (context: QueryContext) => (app: App) => {
  app.get(
    '/v1/check-ins/due',
    {
      config: { access: 'ReadGoals', csv: 'due' },
      schema: {
        tags: ['goals'],
        summary:
          'The check-ins that are owed by a day, soonest first, and the share of key results up to date',
        querystring: z.object({
          ...whose,
          until: day.optional().describe('by default the last day of this week'),
          cursor,
          limit,
          after,
        }),
        response: {
          200: z.object({
            until: z.string(),
            due: z.array(dueCheckIn),
            rate: checkInRate,
            next,
            ...reflected,
          }),
        },
      },
    },
    async ({ query, principal }) => {
      const viewer = viewerOf(principal, 'ReadGoals', context);
      const { cursor, limit, after: asked, until, ...filter } = query;
      await reflecting(context, ['okr', 'review'], asked);
      const list = {
        ...asAskedBy(principal, filter),
        until: until ?? lastDayOfWeek(dayOf(viewer.now, viewer.timeZone)),
      };
      return dueCheckIns(context, list, { viewer, cursor, limit });
    },
  );
};
