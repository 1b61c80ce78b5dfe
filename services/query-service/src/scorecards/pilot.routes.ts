import { id } from '@cairn/contracts/values';
import type { App } from '@cairn/http/app';
import { z } from 'zod';
import { after, limit, reflecting } from '../asking/after.ts';
import { afterOf, cursor, withCursor, yesOrNo } from '../asking/page.ts';
import { past } from '../asking/past.ts';
import { lookingAt, viewerOf } from '../asking/viewer.ts';
import type { QueryContext } from '../context.ts';
import { pilotPage } from './pilot.query.ts';
import { pilotList } from './pilot.shapes.ts';

export const pilotRoutes = (context: QueryContext) => (app: App) => {
  app.get(
    '/v1/pilots',
    {
      config: { access: 'ReadScorecard', csv: 'pilots' },
      schema: {
        tags: ['scorecards'],
        summary: 'Pilots: scorecards and perspectives that are valid for one unit only',
        querystring: z.object({
          scorecard: id.optional(),
          unit: id.optional(),
          running: yesOrNo.optional(),
          ...past,
          cursor,
          limit,
          after,
        }),
        response: { 200: pilotList },
      },
    },
    async ({ query: { cursor, limit, after: asked, asOf, knownAt, ...filter }, principal }) => {
      const viewer = lookingAt(viewerOf(principal, 'ReadScorecard', context), { asOf, knownAt });
      await reflecting(context, ['scorecard', 'review'], asked);
      const page = { viewer, after: afterOf('pilots', cursor), limit };
      return withCursor('pilots', await pilotPage(context, filter, page));
    },
  );
};
