import { relationsAllowed } from '@cairn/access/matching';
import { ambitions } from '@cairn/contracts/goal.values';
import type { App } from '@cairn/http/app';
import { z } from 'zod';
import { after, limit, reflecting } from '../asking/after.ts';
import { partOfName } from '../asking/filters.ts';
import { afterOf, cursor, withCursor, yesOrNo } from '../asking/page.ts';
import { past, pastOf, shownPast } from '../asking/past.ts';
import { next, occurredAt, personalText, reflected, revision, twoClocks } from '../asking/shapes.ts';
import type { QueryContext } from '../context.ts';
import { goalTemplatesPage } from './goal-template.query.ts';

const template = z.object({
  templateId: z.uuid(),
  name: z.string(),
  title: personalText,
  description: personalText.nullable(),
  ambition: z.enum(ambitions),
  keyResults: z.array(
    z.object({
      title: personalText,
      weight: z.number(),
      measure: z.unknown().describe('as of a key result of a goal; not one of a linked KPI'),
      milestones: z.unknown(),
    }),
  ),
  tags: z.array(z.string()),
  ...twoClocks,
  retiredAt: occurredAt.nullable(),
  revision,
});

export const goalTemplateRoutes = (context: QueryContext) => (app: App) => {
  app.get(
    '/v1/goal-templates',
    {
      config: { access: 'ReadGoals' },
      schema: {
        tags: ['goals'],
        summary: 'The templates that goals are set from',
        querystring: z.object({
          name: partOfName.optional(),
          retired: yesOrNo.optional(),
          ...past,
          cursor,
          limit,
          after,
        }),
        response: { 200: z.object({ templates: z.array(template), next, ...shownPast, ...reflected }) },
      },
    },
    async ({ query: { cursor, limit, after: asked, asOf, knownAt, ...filter }, principal }) => {
      relationsAllowed(principal.roles, 'ReadGoals');
      const then = pastOf({ asOf, knownAt }, { now: context.now(), timeZone: context.timeZone });
      await reflecting(context, ['okr'], asked);
      const page = { past: then, after: afterOf('goal-templates', cursor), limit };
      return withCursor('goal-templates', await goalTemplatesPage(context, filter, page));
    },
  );
};
