import { id } from '@cairn/contracts/values';
import type { App } from '@cairn/http/app';
import { sql } from 'kysely';
import { z } from 'zod';
import { after, limit, reflecting } from '../asking/after.ts';
import { type Head, readUpTo } from '../asking/head.ts';
import { reviewHead } from '../asking/head.sql.ts';
import { afterOf, cursor, pageOf, withCursor } from '../asking/page.ts';
import { reviewStreams } from '../asking/parked.ts';
import { select } from '../asking/select.ts';
import { nameOfThing, next, parked, personName, position } from '../asking/shapes.ts';
import { viewerOf } from '../asking/viewer.ts';
import type { QueryContext } from '../context.ts';
import { type Handover, handoverReasons, handoversAfter } from './handover.sql.ts';

const handover = z.object({
  reviewId: z.uuid(),
  subjectId: z.uuid(),
  subjectName: personName,
  raterId: z.uuid().describe('the accountable rater'),
  raterName: personName,
  cycleId: z.uuid(),
  cycleName: nameOfThing,
  reasons: z
    .array(z.enum(handoverReasons))
    .describe(
      '`onLeave` and `leaving`: the cycle excludes the rater for that reason; `reportsToSubject`: the subject is above the rater today',
    ),
});

const showHandover = (row: Handover) => ({
  reviewId: row.review_id,
  subjectId: row.subject_id,
  subjectName: row.subject_name,
  raterId: row.rater_id,
  raterName: row.rater_name,
  cycleId: row.cycle_id,
  cycleName: row.cycle_name,
  reasons: row.reasons,
});

/** The reviews that HR should hand over to another rater. */
export const handoverRoutes = (context: QueryContext) => (app: App) => {
  app.get(
    '/v1/review-handovers',
    {
      config: { access: 'ReadHandovers' },
      schema: {
        tags: ['reviews'],
        summary: 'Reviews that are not shared and whose accountable rater cannot go on, or should not',
        description:
          'Hand each over with `POST /v1/reviews/:reviewId/rater` of the command service, or all of a rater with `POST /v1/cycles/:cycleId/handovers`; what was written stays its writer’s. Without your own reviews and an open one of somebody whom you rate, manage or report to.',
        querystring: z.object({ cycle: id.optional(), cursor, limit, after }),
        response: { 200: z.object({ handovers: z.array(handover), next, position, parked }) },
      },
    },
    async ({ query: { cycle, cursor, limit, after: asked }, principal }) => {
      const viewer = viewerOf(principal, 'ReadHandovers', context);
      await reflecting(context, ['review'], asked);
      const page = { after: afterOf('handovers', cursor), limit: limit + 1 };
      const [found] = await select(
        context,
        sql<{ head: Head; handovers: Handover[] }>`
          select ${reviewHead} as head, ${handoversAfter(viewer, cycle, page)} as handovers`,
      );
      const { shown, next } = pageOf(found?.handovers ?? [], { limit }, (row) => row.opened_position);
      const restsOn = { shown: shown.flatMap(({ review_id }) => reviewStreams(review_id)) };
      return withCursor('handovers', {
        handovers: shown.map(showHandover),
        next,
        ...readUpTo([found?.head], restsOn),
      });
    },
  );
};
