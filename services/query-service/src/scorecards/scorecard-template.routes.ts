import { relationsAllowed } from '@cairn/access/matching';
import { scorecardLevels } from '@cairn/contracts/scorecard.values';
import type { App } from '@cairn/http/app';
import { z } from 'zod';
import { after, limit, reflecting } from '../asking/after.ts';
import { afterOf, cursor, withCursor, yesOrNo } from '../asking/page.ts';
import { past, pastOf, shownPast } from '../asking/past.ts';
import { nameOfThing, next, occurredAt, reflected, revision, twoClocks } from '../asking/shapes.ts';
import type { QueryContext } from '../context.ts';
import { scorecardTemplatesPage } from './scorecard-template.query.ts';

const weight = z.number();

const template = z.object({
  templateId: z.uuid(),
  name: z.string(),
  level: z.enum(scorecardLevels),
  perspectives: z.array(
    z.object({
      perspectiveId: z.string(),
      name: z.string(),
      weight,
      objectives: z.array(
        z.object({
          name: z.string(),
          weight,
          kpis: z.array(z.object({ kpiId: z.uuid(), kpiName: nameOfThing, weight })),
        }),
      ),
    }),
  ),
  ...twoClocks,
  retiredAt: occurredAt.nullable(),
  revision,
});

export const scorecardTemplateRoutes = (context: QueryContext) => (app: App) => {
  app.get(
    '/v1/scorecard-templates',
    {
      config: { access: 'ReadScorecard' },
      schema: {
        tags: ['scorecards'],
        summary: 'The templates that scorecards are drafted from',
        querystring: z.object({ retired: yesOrNo.optional(), ...past, cursor, limit, after }),
        response: { 200: z.object({ templates: z.array(template), next, ...shownPast, ...reflected }) },
      },
    },
    async ({ query: { cursor, limit, after: asked, asOf, knownAt, ...filter }, principal }) => {
      relationsAllowed(principal.roles, 'ReadScorecard');
      const then = pastOf({ asOf, knownAt }, { now: context.now(), timeZone: context.timeZone });
      await reflecting(context, ['scorecard'], asked);
      const page = { past: then, after: afterOf('scorecard-templates', cursor), limit };
      return withCursor('scorecard-templates', await scorecardTemplatesPage(context, filter, page));
    },
  );
};
