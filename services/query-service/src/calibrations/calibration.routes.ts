import { Rejection } from '@cairn/contracts/rejection';
import { id } from '@cairn/contracts/values';
import type { App } from '@cairn/http/app';
import { z } from 'zod';
import { after, limit, reflecting } from '../asking/after.ts';
import { asAskedBy, person } from '../asking/filters.ts';
import { afterOf, cursor, withCursor, yesOrNo } from '../asking/page.ts';
import { viewerOf } from '../asking/viewer.ts';
import type { QueryContext } from '../context.ts';
import { noteReviewsRead } from '../reviews/review-reads.ts';
import { calibrationPage, calibrationWhole } from './calibration.query.ts';
import { calibrationDetail, calibrationList } from './calibration.shapes.ts';

const tags = ['calibrations'];
const access = 'ReadCalibrations';

export const calibrationRoutes = (context: QueryContext) => (app: App) => {
  app.get(
    '/v1/calibrations',
    {
      config: { access, csv: 'calibrations' },
      schema: {
        tags,
        summary: 'Calibration sessions: all for HR and auditors, and the open ones in which you have a seat',
        querystring: z.object({
          cycle: id.optional(),
          facilitator: person.optional(),
          open: yesOrNo.optional(),
          cursor,
          limit,
          after,
        }),
        response: { 200: calibrationList },
      },
    },
    async ({ query, principal }) => {
      const { cursor, limit, after: position, ...filter } = query;
      const viewer = viewerOf(principal, access, context);
      await reflecting(context, ['review'], position);
      const page = { viewer, after: afterOf('calibrations', cursor), limit };
      return withCursor('calibrations', await calibrationPage(context, asAskedBy(principal, filter), page));
    },
  );

  app.get(
    '/v1/calibrations/:calibrationSessionId',
    {
      config: { access, csv: 'reviews' },
      schema: {
        tags,
        summary:
          'One calibration session: how marks are distributed, and its reviews with their marks before and after. Once closed, it is shown as it was then',
        params: z.object({ calibrationSessionId: id }),
        querystring: z.object({ cursor, limit, after }),
        response: { 200: calibrationDetail },
      },
    },
    async (request) => {
      const { params, query, principal } = request;
      const { calibrationSessionId } = params;
      const viewer = viewerOf(principal, access, context);
      await reflecting(context, ['review'], query.after);
      const list = `calibration ${calibrationSessionId}`;
      const page = { viewer, after: afterOf(list, query.cursor), limit: query.limit };
      const found = await calibrationWhole(context, calibrationSessionId, page);
      if (!found)
        throw new Rejection(
          'notFound',
          'calibration/not-found',
          'There is no calibration session with this id that you may see.',
        );
      const reviewIds = found.reviews.map(({ reviewId }) => reviewId);
      noteReviewsRead(context, request, { by: 'calibration', reviewIds });
      return withCursor(list, found);
    },
  );
};
