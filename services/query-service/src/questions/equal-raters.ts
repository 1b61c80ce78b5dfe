import { where } from '@cairn/read-model/conditions';
import { sql } from 'kysely';
import { z } from 'zod';
import { whole } from '../asking/numbers.ts';
import { personName } from '../asking/shapes.ts';
import { personName as nameOf } from '../people/name.sql.ts';
import { isOverseen } from '../reviews/review.visibility.sql.ts';
import { isFinal } from './of-review.ts';
import { type Question, questionRoute } from './question.ts';

const fewest = 8;

const filters = {
  least: whole(z.int(`a whole number from ${fewest} to 200`).min(fewest).max(200))
    .default(fewest)
    .describe('how many of the last final ratings are equal; 8 by default'),
};

const equal: Question<typeof filters> = {
  path: '/v1/equal-raters',
  summary: 'Raters whose last final ratings on one version of a scale are all equal',
  filters,
  row: z.object({
    raterId: z.uuid(),
    raterName: personName,
    scale: z.string(),
    scaleVersion: z.string(),
    mark: z.number(),
    n: z.int().describe('how many of the last final ratings have this mark'),
  }),
  rows: ({ least }, viewer) => sql`
    select concat_ws(' ', e.rater_id, e.scale, e.version) as place, e.rater_id as "raterId",
      ${nameOf(sql`e.rater_id`)} as "raterName", e.scale, e.version as "scaleVersion", e.latest as mark,
      (coalesce(min(e.recent) filter (where e.mark <> e.latest), max(e.recent) + 1) - 1)::integer as n
    from (
      select x.*, first_value(x.mark) over (partition by x.rater_id, x.scale, x.version order by x.recent) as latest
      from (
        select r.accountable_rater_id as rater_id, r.mark, c.scale ->> 'name' as scale, c.scale ->> 'version' as version,
          row_number() over (
            partition by r.accountable_rater_id, c.scale ->> 'name', c.scale ->> 'version'
            order by r.finalized_recorded_at desc, r.opened_position desc) as recent
        from review.review r join review.cycle c on c.cycle_id = r.cycle_id
          ${where(isFinal, isOverseen(viewer))}) x
    ) e
    group by e.rater_id, e.scale, e.version, e.latest
    having coalesce(min(e.recent) filter (where e.mark <> e.latest), max(e.recent) + 1) - 1 >= ${least}::integer`,
};

export const equalRaterRoutes = questionRoute(equal);
