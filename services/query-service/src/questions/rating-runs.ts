import { where } from '@cairn/read-model/conditions';
import { id } from '@cairn/contracts/values';
import { sql } from 'kysely';
import { z } from 'zod';
import { whole } from '../asking/numbers.ts';
import { personName } from '../asking/shapes.ts';
import { personName as nameOf } from '../people/name.sql.ts';
import { isOverseen } from '../reviews/review.visibility.sql.ts';
import { isFinal } from './of-review.ts';
import { type Question, questionRoute } from './question.ts';

const filters = {
  direction: z.enum(['fell', 'rose']).default('fell'),
  cycles: whole(z.int('a whole number from 1 to 20').min(1).max(20))
    .default(2)
    .describe('how many times running the rating fell or rose; 2 by default'),
  subject: id.optional(),
};

const runs: Question<typeof filters> = {
  path: '/v1/rating-runs',
  summary: 'People whose final ratings of one kind and scale version fell, or rose, several cycles running',
  filters,
  row: z.object({
    subjectId: z.uuid(),
    subjectName: personName,
    kind: z.string(),
    scale: z.string(),
    scaleVersion: z.string(),
    ratings: z
      .array(z.object({ reviewId: z.uuid(), cycleName: z.string(), mark: z.number() }))
      .describe(
        'the last ones, oldest first; of several employments in one cycle, the one that began last counts',
      ),
  }),
  rows: ({ direction, cycles, subject }, viewer) => sql`
    select concat_ws(' ', f.subject_id, f.kind, f.scale, f.version) as place, f.subject_id as "subjectId",
      ${nameOf(sql`f.subject_id`)} as "subjectName", f.kind, f.scale, f.version as "scaleVersion",
      json_agg(json_build_object('reviewId', f.review_id, 'cycleName', f.cycle_name, 'mark', f.mark)
        order by f.recent desc) as ratings
    from (
      select x.*, row_number() over last as recent, x.mark - lead(x.mark) over last as change from (
        select distinct on (r.subject_id, r.kind, r.cycle_id) r.review_id, r.subject_id, r.kind, r.mark, r.opened_position,
          c.name as cycle_name, c.period_to, c.scale ->> 'name' as scale, c.scale ->> 'version' as version
        from review.review r join review.cycle c on c.cycle_id = r.cycle_id
          left join review.employment e on e.employment_id = r.employment_id ${where(
            isFinal,
            isOverseen(viewer),
            subject !== undefined && sql`r.subject_id = ${subject}`,
          )}
        order by r.subject_id, r.kind, r.cycle_id, e.effective_from desc nulls last, r.opened_position desc) x
      window last as (
        partition by x.subject_id, x.kind, x.scale, x.version order by x.period_to desc, x.opened_position desc)
    ) f
    where f.recent <= ${cycles}::integer + 1
    group by f.subject_id, f.kind, f.scale, f.version
    having count(*) = ${cycles}::integer + 1
      and bool_and(f.recent > ${cycles}::integer or ${direction === 'fell' ? sql`f.change < 0` : sql`f.change > 0`})`,
};

export const ratingRunRoutes = questionRoute(runs);
