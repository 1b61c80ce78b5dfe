import { id } from '@cairn/contracts/values';
import type { App } from '@cairn/http/app';
import { z } from 'zod';
import { after, limit, reflecting } from '../asking/after.ts';
import { asAskedBy, person } from '../asking/filters.ts';
import { afterOf, cursor, withCursor, yesOrNo } from '../asking/page.ts';
import { next, reflected } from '../asking/shapes.ts';
import { viewerOf } from '../asking/viewer.ts';
import type { QueryContext } from '../context.ts';
import { developmentPage } from './development.query.ts';
import { developmentNeed, developmentStatuses } from './development.shapes.ts';

export const developmentRoutes = (context: QueryContext) => (app: App) => {
  app.get(
    '/v1/development-needs',
    {
      config: { access: 'ReadDevelopment' },
      schema: {
        tags: ['development-needs'],
        summary: 'What people need to develop, with their growth plans, in the order of recording',
        description: 'Your own, those of everybody below you, and to HR those of everybody else.',
        querystring: z.object({
          person: person.optional(),
          status: z.enum(developmentStatuses).optional(),
          dimension: z
            .string()
            .min(1)
            .max(200)
            .regex(/^[^\0]*$/, 'text without zero characters')
            .optional(),
          review: id.optional().describe('the review from which it comes'),
          overdue: yesOrNo
            .optional()
            .describe('`true`: only open needs with an action that is planned and was due before today'),
          cursor,
          limit,
          after,
        }),
        response: { 200: z.object({ developmentNeeds: z.array(developmentNeed), next, ...reflected }) },
      },
    },
    async ({ query, principal }) => {
      const viewer = viewerOf(principal, 'ReadDevelopment', context);
      const { cursor, limit, after: asked, ...filter } = query;
      await reflecting(context, ['review'], asked);
      const at = { viewer, after: afterOf('development-needs', cursor), limit };
      return withCursor(
        'development-needs',
        await developmentPage(context, asAskedBy(principal, filter), at),
      );
    },
  );
};
