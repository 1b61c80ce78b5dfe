import { relationsAllowed } from '@cairn/access/matching';
import { dayOf } from '@cairn/contracts/day';
import { Rejection } from '@cairn/contracts/rejection';
import { day, id } from '@cairn/contracts/values';
import type { App } from '@cairn/http/app';
import { ProblemError } from '@cairn/http/problem';
import { z } from 'zod';
import { after, limit, reflecting } from '../asking/after.ts';
import type { QueryContext } from '../context.ts';
import { asAskedBy, partOfName, person } from '../asking/filters.ts';
import { afterOf, cursor, withCursor, yesOrNo } from '../asking/page.ts';
import { dayOfMoment, moment, past, pastOf } from '../asking/past.ts';
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
const asOf = moment
  .optional()
  .describe('the same as `on`; of an instant, its day: people and units change with the day');
const times = { on, asOf, knownAt: past.knownAt };
const page = { ...times, cursor, limit, after };

type Asked = { [time in keyof typeof times]?: string | undefined };

const bothDays = (): never => {
  throw new ProblemError(400, 'request/invalid', {
    detail: '`asOf` and `on` mean the same.',
    fields: [{ path: 'query/asOf', message: 'left out, or a day or an instant of the day `on`' }],
  });
};

export const peopleRoutes = (context: QueryContext) => (app: App) => {
  /** The day to describe and up to when it was recorded. Without a day, that of `knownAt`. */
  const timesOf = ({ on, asOf, knownAt: given }: Asked) => {
    const { timeZone } = context;
    const then = asOf && dayOfMoment(asOf, timeZone);
    if (on !== undefined && then !== undefined && on !== then) bothDays();
    const knownAt = pastOf({ knownAt: given }, { now: context.now(), timeZone })?.knownAt;
    return { day: on ?? then ?? dayOf(knownAt ?? context.now(), timeZone), knownAt };
  };

  app.get(
    '/v1/people',
    {
      config: { ...config, csv: 'people' },
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
    async ({ query: { on, asOf, knownAt, cursor, limit, after: asked, ...filter }, principal }) => {
      relationsAllowed(principal.roles, 'ReadPeople');
      await reflecting(context, ['review'], asked);
      const viewer = plansViewer(principal, context);
      const at = { viewer, ...timesOf({ on, asOf, knownAt }), after: afterOf('people', cursor), limit };
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
        querystring: z.object({ ...times, after }),
        response: { 200: personDetail },
      },
    },
    async ({ params: { personId }, query, principal }) => {
      relationsAllowed(principal.roles, 'ReadPeople');
      await reflecting(context, ['review'], query.after);
      const email = principal.roles.includes('hr') || principal.personId === personId;
      const viewer = plansViewer(principal, context);
      const found = await personOn(context, personId, { viewer, ...timesOf(query), email });
      if (!found) throw new Rejection('notFound', 'person/not-found', 'There is no person with this id.');
      return found;
    },
  );

  app.get(
    '/v1/units',
    {
      config: { access: 'ReadUnits', csv: 'units' },
      schema: {
        tags,
        summary: 'Units with their parent unit on a day',
        querystring: z.object({ name: partOfName.optional(), ...page }),
        response: { 200: unitList },
      },
    },
    async ({ query: { cursor, limit, name, after: asked, ...given }, principal }) => {
      relationsAllowed(principal.roles, 'ReadUnits');
      await reflecting(context, ['review'], asked);
      const viewer = plansViewer(principal, context);
      const { day: wanted, knownAt } = timesOf(given);
      const [day, reasons] = [dayOfUnits(viewer, wanted), seesAllPlans(viewer)];
      const page = { name, day, knownAt, reasons, after: afterOf('units', cursor), limit };
      return withCursor('units', await unitsPage(context, page));
    },
  );
};
