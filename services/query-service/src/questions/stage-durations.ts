import { where } from '@cairn/read-model/conditions';
import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { recordedAt } from '../asking/shapes.ts';
import { isOverseen } from '../reviews/review.visibility.sql.ts';
import { fieldsOf, ofReviews, reviewFields, reviewFilters } from './of-review.ts';
import { instantText, placeOf, type Question, questionRoute } from './question.ts';

const days = z.number().nullable().describe('in days, by when both were recorded; null until then');

const proposed = sql`(r.rating_steps -> 0 ->> 'recordedAt')::timestamptz`;

const between = (from: RawBuilder<unknown>, to: RawBuilder<unknown>): RawBuilder<number | null> =>
  sql`round(extract(epoch from ${to} - ${from}) / 86400, 2)::double precision`;

const durations: Question<typeof reviewFilters> = {
  path: '/v1/stage-durations',
  summary: 'How long each stage of each review took, from the opening to the acknowledgement',
  filters: reviewFilters,
  row: z.object({
    ...reviewFields,
    openedRecordedAt: recordedAt,
    toProposal: days,
    toFinal: days,
    toSharing: days,
    toAcknowledgement: days,
  }),
  rows: (filter, viewer) => sql`
    select ${placeOf(sql`r.opened_position`)} as place, ${fieldsOf('r')},
      ${instantText(sql`r.opened_recorded_at`)} as "openedRecordedAt",
      ${between(sql`r.opened_recorded_at`, proposed)} as "toProposal",
      ${between(proposed, sql`r.finalized_recorded_at`)} as "toFinal",
      ${between(sql`r.finalized_recorded_at`, sql`r.shared_recorded_at`)} as "toSharing",
      ${between(sql`r.shared_recorded_at`, sql`r.acknowledged_recorded_at`)} as "toAcknowledgement"
    from review.review r ${where(sql`r.state <> 'withdrawn'`, isOverseen(viewer), ...ofReviews(filter))}`,
};

export const stageDurationRoutes = questionRoute(durations);
