import { where } from '@cairn/read-model/conditions';
import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { personName } from '../asking/shapes.ts';
import type { Viewer } from '../asking/viewer.ts';
import { personName as nameOf } from '../people/name.sql.ts';
import { isAfterWindow } from '../reviews/administration-window.sql.ts';
import { isOverseen } from '../reviews/review.visibility.sql.ts';
import { ofReviews, reviewFilters } from './of-review.ts';
import { type Question, questionRoute } from './question.ts';

const nowOf = ({ now }: Viewer) => sql`${now.toISOString()}::timestamptz`;

/** Whether more days than the deadline allows went by since an instant, in the zone of the cycle. */
const isPast = (viewer: Viewer, step: string, since: RawBuilder<unknown>): RawBuilder<boolean> =>
  sql`coalesce((${nowOf(viewer)} at time zone c.time_zone)::date
    > (${since} at time zone c.time_zone)::date + (c.policy -> 'deadlines' ->> ${step})::integer, false)`;

const count = (condition: RawBuilder<unknown>) => sql`(count(*) filter (where ${condition}))::integer`;

const overdue: Question<typeof reviewFilters> = {
  path: '/v1/overdue-by-manager',
  summary: 'What is overdue in reviews, counted for each accountable rater',
  filters: reviewFilters,
  row: z.object({
    raterId: z.uuid(),
    raterName: personName,
    notFinal: z.int().describe('open after the administration window'),
    notShared: z.int().describe('by the deadlines of the cycle, like the next ones'),
    notAcknowledged: z.int(),
    disputesUndecided: z.int(),
  }),
  rows: (filter, viewer) => {
    const disputed = sql`(r.disputes -> -1 ->> 'recordedAt')::timestamptz`;
    const counts = sql`
      ${count(sql`r.state = 'open' and ${isAfterWindow(nowOf(viewer))}`)} as not_final,
      ${count(sql`r.state = 'finalized' and ${isPast(viewer, 'share', sql`r.finalized_recorded_at`)}`)} as not_shared,
      ${count(sql`r.state = 'shared' and ${isPast(viewer, 'acknowledge', sql`r.shared_recorded_at`)}`)} as not_acknowledged,
      ${count(sql`r.dispute_state = 'open' and ${isPast(viewer, 'resolve', disputed)}`)} as undecided`;
    return sql`
      select o.rater_id as place, o.rater_id as "raterId", ${nameOf(sql`o.rater_id`)} as "raterName",
        o.not_final as "notFinal", o.not_shared as "notShared", o.not_acknowledged as "notAcknowledged",
        o.undecided as "disputesUndecided"
      from (select r.accountable_rater_id as rater_id, ${counts}
        from review.review r join review.cycle c on c.cycle_id = r.cycle_id
          ${where(isOverseen(viewer), ...ofReviews(filter))}
        group by r.accountable_rater_id) o
      where o.not_final + o.not_shared + o.not_acknowledged + o.undecided > 0`;
  },
};

export const overdueByManagerRoutes = questionRoute(overdue);
