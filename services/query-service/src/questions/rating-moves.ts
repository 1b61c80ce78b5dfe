import { where } from '@cairn/read-model/conditions';
import { id } from '@cairn/contracts/values';
import { sql } from 'kysely';
import { z } from 'zod';
import { nameOfThing, occurredAt, personalText, personName, recordedAt } from '../asking/shapes.ts';
import { personName as nameOf } from '../people/name.sql.ts';
import { isOverseen } from '../reviews/review.visibility.sql.ts';
import { fieldsOf, ofReviews, reviewFields, reviewFilters } from './of-review.ts';
import { instantText, placeOf, type Question, questionRoute } from './question.ts';

const filters = { ...reviewFilters, mover: id.optional(), session: id.optional() };

const moves: Question<typeof filters> = {
  path: '/v1/rating-moves',
  summary: 'Ratings that were moved after the proposal: by whom, how far, and in which calibration session',
  filters,
  row: z.object({
    ...reviewFields,
    moverId: z.uuid(),
    moverName: personName,
    from: z.number(),
    to: z.number(),
    difference: z.number(),
    calibrationSessionId: z.uuid().nullable(),
    calibrationSessionName: nameOfThing,
    inDispute: z.boolean().describe('true if the move decided a dispute'),
    reason: personalText,
    occurredAt,
    recordedAt,
  }),
  rows: ({ mover, session, ...filter }, viewer) => sql`
    select ${placeOf(sql`t.position`)} as place, ${fieldsOf('t')}, t.actor_id as "moverId",
      ${nameOf(sql`t.actor_id`)} as "moverName", t.from_mark as "from", t.to_mark as "to",
      t.to_mark - t.from_mark as difference, t.detail ->> 'calibrationSessionId' as "calibrationSessionId",
      (select s.name from review.calibration s where s.calibration_session_id = t.detail ->> 'calibrationSessionId')
        as "calibrationSessionName",
      t.detail ? 'disputeId' as "inDispute", t.texts -> 'reason' as reason,
      ${instantText(sql`t.occurred_at`)} as "occurredAt", ${instantText(sql`t.recorded_at`)} as "recordedAt"
    from review.trail t join review.review r on r.review_id = t.review_id ${where(
      sql`t.type = 'RatingMoved'`,
      isOverseen(viewer),
      mover !== undefined && sql`t.actor_id = ${mover}`,
      session !== undefined && sql`t.detail ->> 'calibrationSessionId' = ${session}`,
      ...ofReviews(filter),
    )}`,
};

export const ratingMoveRoutes = questionRoute(moves);
