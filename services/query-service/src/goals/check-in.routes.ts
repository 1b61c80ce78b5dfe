import { checkInValue } from '@cairn/contracts/key-result.values';
import { id } from '@cairn/contracts/values';
import type { App } from '@cairn/http/app';
import { z } from 'zod';
import { after, limit, reflecting } from '../asking/after.ts';
import { cursor } from '../asking/page.ts';
import { next, personName, personNameThen, personalText, reflected, twoClocks } from '../asking/shapes.ts';
import { past, shownPast } from '../asking/past.ts';
import { lookingAt, viewerOf } from '../asking/viewer.ts';
import type { QueryContext } from '../context.ts';
import { checkInsPage } from './check-in.query.ts';
import { noSuchGoal } from './goal.routes.ts';

const corrected = z.object({
  value: checkInValue,
  confidence: z.number().nullable(),
  status: z.string(),
  note: personalText.nullable(),
  nextSteps: personalText.nullable(),
  correctedAt: z.string().describe('when the correction was recorded'),
  knownAt: z.string().describe('when the log held the correction'),
  correctedBy: z.uuid(),
  correctedByName: personName,
  reason: personalText,
  revision: z.int(),
});

const checkInPage = z.object({
  checkIns: z.array(
    z.object({
      checkInId: z.uuid(),
      keyResultId: z.uuid(),
      keyResultTitle: personalText.nullable(),
      value: checkInValue,
      confidence: z.number().nullable(),
      status: z.string(),
      note: personalText.nullable(),
      nextSteps: personalText.nullable(),
      authorId: z.uuid(),
      authorName: personName,
      authorNameThen: personNameThen,
      ...twoClocks,
      revision: z.int(),
      corrections: z
        .array(corrected)
        .describe('what it said before, oldest first; `correctedAt` is when that was recorded'),
    }),
  ),
  next,
  revision: z.int(),
  ...reflected,
  ...shownPast,
});

export const checkInRoutes = (context: QueryContext) => (app: App) => {
  app.get(
    '/v1/goals/:goalId/check-ins',
    {
      config: { access: 'ReadGoals', csv: 'checkIns' },
      schema: {
        tags: ['goals'],
        summary: 'The check-ins of a goal, newest first, each with its earlier readings',
        params: z.object({ goalId: id }),
        querystring: z.object({
          keyResult: id.optional(),
          ...past,
          cursor,
          limit,
          after,
        }),
        response: { 200: checkInPage },
      },
    },
    async ({ params: { goalId }, query, principal }) => {
      const viewer = lookingAt(viewerOf(principal, 'ReadGoals', context), query);
      await reflecting(context, ['okr', 'review'], query.after);
      return (await checkInsPage(context, goalId, { viewer, ...query })) ?? noSuchGoal();
    },
  );
};
