import { Rejection } from '@cairn/contracts/rejection';
import { nominatedRelations } from '@cairn/contracts/review.values';
import { id } from '@cairn/contracts/values';
import type { App } from '@cairn/http/app';
import { z } from 'zod';
import { after, reflecting } from '../asking/after.ts';
import { personalText, personName, reflected, twoClocks } from '../asking/shapes.ts';
import { viewerOf } from '../asking/viewer.ts';
import type { QueryContext } from '../context.ts';
import { mergedFindings } from '../feedback/merged-feedback.shapes.ts';
import { mergedInputPage } from './merged-input.query.ts';

const release = z.object({
  stream: z.string(),
  revision: z.int().describe('cite it with the stream as evidence'),
  ...twoClocks,
});

const relation = z.object({
  relation: z.enum(nominatedRelations),
  k: z.int().describe('how many people at least a group has'),
  status: z
    .enum(['collecting', 'withheld', 'released'])
    .describe('`withheld`: too few have answered for anything to be shown'),
  texts: z.array(personalText).describe('the texts of whole groups, in an order that tells nothing'),
  means: z
    .array(z.object({ dimension: z.string(), label: z.string(), mean: z.number().nullable() }))
    .describe(
      'mean marks, rounded to half a step and held half a step inside the scale; null if too few rated the dimension',
    ),
  findings: mergedFindings,
  releases: z.array(release),
  answered: z.int().nullable().describe('how many have answered; for HR only, null for everybody else'),
});

const mergedInput = z.object({
  reviewId: z.uuid(),
  subjectId: z.uuid(),
  subjectName: personName,
  relations: z.array(relation).describe('the relations whose input the cycle merges'),
  ...reflected,
});

export const mergedInputRoutes = (context: QueryContext) => (app: App) => {
  app.get(
    '/v1/reviews/:reviewId/merged-input',
    {
      config: { access: 'ReadMergedInput' },
      schema: {
        tags: ['reviews'],
        summary:
          'What peers and reports contributed to a review, merged so that nobody can tell who wrote what',
        params: z.object({ reviewId: id }),
        querystring: z.object({ after }),
        response: { 200: mergedInput },
      },
    },
    async ({ params: { reviewId }, query, principal }) => {
      const viewer = viewerOf(principal, 'ReadMergedInput', context);
      await reflecting(context, ['review'], query.after);
      const { roles } = principal;
      const found = await mergedInputPage(context, reviewId, { viewer, roles });
      if (!found)
        throw new Rejection(
          'notFound',
          'review/not-found',
          'There is no review with this id that you may see.',
        );
      return found;
    },
  );
};
