import { relationsAllowed } from '@cairn/access/matching';
import { cycleTemplateContent } from '@cairn/contracts/cycle-template.values';
import type { App } from '@cairn/http/app';
import { z } from 'zod';
import { after, limit, reflecting } from '../asking/after.ts';
import { afterOf, cursor, withCursor, yesOrNo } from '../asking/page.ts';
import { past, pastOf, shownPast } from '../asking/past.ts';
import { next, parked, position, revision, twoClocks } from '../asking/shapes.ts';
import type { QueryContext } from '../context.ts';
import { cycleTemplatesPage } from './cycle-template.query.ts';

const { name, kind, scale, dimensions, questions, policy, administrationWindow, stages } =
  cycleTemplateContent.shape;

const template = z.object({
  templateId: z.uuid(),
  name,
  kind,
  scale,
  dimensions,
  questions: questions.unwrap(),
  policy: policy
    .unwrap()
    .nullable()
    .describe('what is left out is the default on the day of the opening; null for all of the default'),
  administrationWindow: administrationWindow
    .unwrap()
    .nullable()
    .describe('in days after the last day of the evaluation period; null for the period itself'),
  stages: stages.unwrap().describe('in days after the last day of the evaluation period'),
  ...twoClocks,
  retired: z.object(twoClocks).nullable(),
  revision,
});

export const cycleTemplateRoutes = (context: QueryContext) => (app: App) => {
  app.get(
    '/v1/cycle-templates',
    {
      config: { access: 'ReadCycles' },
      schema: {
        tags: ['cycles'],
        summary: 'The templates that cycles are opened from',
        querystring: z.object({ retired: yesOrNo.optional(), ...past, cursor, limit, after }),
        response: { 200: z.object({ templates: z.array(template), next, ...shownPast, position, parked }) },
      },
    },
    async ({ query: { cursor, limit, after: asked, asOf, knownAt, ...filter }, principal }) => {
      relationsAllowed(principal.roles, 'ReadCycles');
      const then = pastOf({ asOf, knownAt }, { now: context.now(), timeZone: context.timeZone });
      await reflecting(context, ['review'], asked);
      const page = { past: then, after: afterOf('cycle-templates', cursor), limit };
      return withCursor('cycle-templates', await cycleTemplatesPage(context, filter, page));
    },
  );
};
