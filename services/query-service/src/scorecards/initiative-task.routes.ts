import { relationsAllowed } from '@cairn/access/matching';
import { dayOf } from '@cairn/contracts/day';
import { day } from '@cairn/contracts/values';
import type { App } from '@cairn/http/app';
import { z } from 'zod';
import { after, limit, reflecting } from '../asking/after.ts';
import { asAskedBy, person } from '../asking/filters.ts';
import { cursor } from '../asking/page.ts';
import { next, personalText, personName, reflected } from '../asking/shapes.ts';
import { lastDayOfWeek } from '../asking/week.ts';
import type { QueryContext } from '../context.ts';
import { dueTasks } from './initiative-task.query.ts';
import { viewersOf } from './viewers.ts';

export const openTask = z.object({
  taskId: z.uuid(),
  title: personalText,
  assigneeId: z.uuid(),
  assigneeName: personName,
  dueOn: z.string(),
  overdue: z.boolean(),
});

export const dueTask = z.object({ initiativeId: z.uuid(), initiativeName: z.string(), ...openTask.shape });

export const initiativeTaskRoutes = (context: QueryContext) => (app: App) => {
  app.get(
    '/v1/initiative-tasks/due',
    {
      config: { access: 'ReadInitiatives', csv: 'tasks' },
      schema: {
        tags: ['initiatives'],
        summary: 'The open tasks of initiatives that are due by a day, soonest first',
        description:
          'Tasks that are neither done nor dropped, of initiatives that are neither done nor cancelled, as far as you may see what the initiative serves.',
        querystring: z.object({
          assignee: person.optional(),
          manager: person.optional().describe('a person above the assignee in the reporting line of today'),
          until: day.optional().describe('by default the last day of this week'),
          cursor,
          limit,
          after,
        }),
        response: { 200: z.object({ until: z.string(), tasks: z.array(dueTask), next, ...reflected }) },
      },
    },
    async ({ query, principal }) => {
      relationsAllowed(principal.roles, 'ReadInitiatives');
      const viewers = viewersOf(principal, context);
      const { cursor, limit, after: asked, until, ...whose } = query;
      await reflecting(context, ['scorecard', 'okr', 'review'], asked);
      const { now, timeZone } = viewers.goals;
      const list = {
        ...asAskedBy(principal, whose),
        until: until ?? lastDayOfWeek(dayOf(now, timeZone)),
      };
      return dueTasks(context, list, { viewers, cursor, limit });
    },
  );
};
