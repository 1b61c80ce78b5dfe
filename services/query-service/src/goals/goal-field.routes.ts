import { relationsAllowed } from '@cairn/access/matching';
import { goalFieldKinds } from '@cairn/contracts/goal-field.values';
import type { App } from '@cairn/http/app';
import { z } from 'zod';
import { after, limit, reflecting } from '../asking/after.ts';
import { afterOf, cursor, withCursor, yesOrNo } from '../asking/page.ts';
import { past, pastOf, shownPast } from '../asking/past.ts';
import { next, occurredAt, reflected, revision, twoClocks } from '../asking/shapes.ts';
import type { QueryContext } from '../context.ts';
import { goalFieldsPage } from './goal-field.query.ts';

const field = z.object({
  fieldId: z.uuid(),
  name: z.string(),
  kind: z.enum(goalFieldKinds),
  choices: z.array(z.string()),
  ...twoClocks,
  retiredAt: occurredAt.nullable(),
  revision,
});

export const goalFieldRoutes = (context: QueryContext) => (app: App) => {
  app.get(
    '/v1/goal-fields',
    {
      config: { access: 'ReadGoals', csv: 'fields' },
      schema: {
        tags: ['goals'],
        summary: 'The custom fields that goals may have',
        querystring: z.object({ retired: yesOrNo.optional(), ...past, cursor, limit, after }),
        response: { 200: z.object({ fields: z.array(field), next, ...shownPast, ...reflected }) },
      },
    },
    async ({ query: { cursor, limit, after: asked, asOf, knownAt, ...filter }, principal }) => {
      relationsAllowed(principal.roles, 'ReadGoals');
      const then = pastOf({ asOf, knownAt }, { now: context.now(), timeZone: context.timeZone });
      await reflecting(context, ['okr'], asked);
      const page = { past: then, after: afterOf('goal-fields', cursor), limit };
      return withCursor('goal-fields', await goalFieldsPage(context, filter, page));
    },
  );
};
