import { relationsAllowed } from '@cairn/access/matching';
import { actorKinds } from '@cairn/contracts/actor.values';
import { roles } from '@cairn/contracts/envelope';
import { dayOf } from '@cairn/contracts/day';
import type { App } from '@cairn/http/app';
import { z } from 'zod';
import { after, reflecting } from '../asking/after.ts';
import { personalText, personName, position } from '../asking/shapes.ts';
import type { QueryContext } from '../context.ts';
import { relationsOf } from './me.query.ts';
import { personDetail } from './people.shapes.ts';
import { personOn } from './person.query.ts';
import { plansViewer } from './plans.sql.ts';

const me = z.object({
  personId: z.uuid(),
  kind: z.enum(actorKinds).describe('only a human may rate'),
  roles: z.array(z.enum(roles)),
  onBehalfOf: z.uuid().nullable(),
  onBehalfOfName: personName,
  name: personalText.nullable().describe('null if no person is registered under this id'),
  employment: personDetail.shape.employments.element.nullable().describe('the one that holds today'),
  managerId: z.uuid().nullable().describe('the nearest employed person above you today'),
  managerName: personName,
  reports: z.array(z.uuid()).describe('those directly below you today'),
  rates: z.array(z.uuid()).describe('open reviews of which you are the accountable rater'),
  assesses: z
    .array(
      z.object({
        reviewId: z.uuid(),
        assignmentId: z.uuid(),
        relation: z.string(),
        submitted: z.boolean(),
      }),
    )
    .describe('your assignments in open reviews'),
  position,
});

export const meRoutes = (context: QueryContext) => (app: App) => {
  app.get(
    '/v1/me',
    {
      config: { access: 'ReadMe' },
      schema: {
        tags: ['people'],
        summary: 'Who your token stands for, with their employment, roles and relations today',
        querystring: z.object({ after }),
        response: { 200: me },
      },
    },
    async ({ query, principal }) => {
      const { personId, kind, roles, onBehalfOf = null } = principal;
      relationsAllowed(roles, 'ReadMe');
      await reflecting(context, ['review'], query.after);
      const day = dayOf(context.now(), context.timeZone);
      const viewer = plansViewer(principal, context);
      const [person, relations] = await Promise.all([
        personOn(context, personId, { viewer, day, email: true }),
        relationsOf(context, principal, day),
      ]);
      const employment = person?.employments.find(({ holds }) => holds) ?? null;
      return {
        personId,
        kind,
        roles: [...roles],
        onBehalfOf,
        name: person?.name ?? null,
        employment,
        ...relations,
      };
    },
  );
};
