import { relationsAllowed } from '@cairn/access/matching';
import { dayOf } from '@cairn/contracts/day';
import { Rejection } from '@cairn/contracts/rejection';
import { day, id } from '@cairn/contracts/values';
import type { App } from '@cairn/http/app';
import { z } from 'zod';
import { after, limit, reflecting } from '../asking/after.ts';
import type { QueryContext } from '../context.ts';
import { asAskedBy, partOfName, person } from '../asking/filters.ts';
import { afterOf, cursor, withCursor, yesOrNo } from '../asking/page.ts';
import { dayOfUnits, plansViewer, seesAllPlans } from './plans.sql.ts';
import { peoplePage, personOn } from './person.query.ts';
import { unitsPage } from './unit.query.ts';
import { peopleList, personDetail, unitList } from './people.shapes.ts';

const config = { access: 'ReadPeople' } as const;
const tags = ['people'];
const on = day
  .optional()
  .describe(
    'the day to describe; today by default. What is planned after today is shown to HR and to the managers above the person; to others, a later day shows what holds today',
  );
const page = { on, cursor, limit, after };

export const peopleRoutes = (context: QueryContext) => (app: App) => {
  const onDay = (asked: string | undefined): string => asked ?? dayOf(context.now(), context.timeZone);

  app.get(
    '/v1/people',
    {
      config,
      schema: {
        tags,
        summary: 'People with their unit, level and managers on a day',
        querystring: z.object({
          unit: id.optional().describe('only this unit, without the units below it'),
          under: id.optional().describe('this unit and the units below it on that day'),
          manager: person.optional().describe('the line manager'),
          name: partOfName.optional(),
          inCircle: yesOrNo
            .optional()
            .describe(
              '`true`: only people who are their own manager through a loop of managers; `false`: only the others',
            ),
          ...page,
        }),
        response: { 200: peopleList },
      },
    },
    async ({ query: { on, cursor, limit, after: asked, ...filter }, principal }) => {
      relationsAllowed(principal.roles, 'ReadPeople');
      await reflecting(context, ['review'], asked);
      const viewer = plansViewer(principal, context);
      const at = { viewer, day: onDay(on), after: afterOf('people', cursor), limit };
      return withCursor('people', await peoplePage(context, asAskedBy(principal, filter), at));
    },
  );

  app.get(
    '/v1/people/:personId',
    {
      config,
      schema: {
        tags,
        summary: 'One person with all employments',
        params: z.object({ personId: id }),
        querystring: z.object({ on, after }),
        response: { 200: personDetail },
      },
    },
    async ({ params: { personId }, query, principal }) => {
      relationsAllowed(principal.roles, 'ReadPeople');
      await reflecting(context, ['review'], query.after);
      const email = principal.roles.includes('hr') || principal.personId === personId;
      const viewer = plansViewer(principal, context);
      const found = await personOn(context, personId, { viewer, day: onDay(query.on), email });
      if (!found) throw new Rejection('notFound', 'person/not-found', 'There is no person with this id.');
      return found;
    },
  );

  app.get(
    '/v1/units',
    {
      config: { access: 'ReadUnits' },
      schema: {
        tags,
        summary: 'Units with their parent unit on a day',
        querystring: z.object({ name: partOfName.optional(), ...page }),
        response: { 200: unitList },
      },
    },
    async ({ query: { on, cursor, limit, name, after: asked }, principal }) => {
      relationsAllowed(principal.roles, 'ReadUnits');
      await reflecting(context, ['review'], asked);
      const viewer = plansViewer(principal, context);
      const [day, reasons] = [dayOfUnits(viewer, onDay(on)), seesAllPlans(viewer)];
      const page = { name, day, reasons, after: afterOf('units', cursor), limit };
      return withCursor('units', await unitsPage(context, page));
    },
  );
};
