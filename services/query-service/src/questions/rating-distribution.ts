import { where } from '@cairn/read-model/conditions';
import { sql } from 'kysely';
import { z } from 'zod';
import { nameOfThing, personalText } from '../asking/shapes.ts';
import { cycleName, personName, unitName } from '../people/name.sql.ts';
import { isOverseen } from '../reviews/review.visibility.sql.ts';
import { isFinal, ofReviews, reviewFilters } from './of-review.ts';
import { type Question, questionRoute } from './question.ts';

const groupings = {
  unit: { column: sql`r.unit_id`, nameOf: unitName },
  level: { column: sql`r.level`, nameOf: (level: ReturnType<typeof sql>) => sql`${level}` },
  rater: { column: sql`r.accountable_rater_id`, nameOf: personName },
  cycle: { column: sql`r.cycle_id`, nameOf: cycleName },
};

const filters = {
  by: z.enum(['unit', 'level', 'rater', 'cycle']).default('cycle'),
  ...reviewFilters,
};

const distribution: Question<typeof filters> = {
  path: '/v1/rating-distribution',
  summary:
    'How many final ratings of each cycle have each mark, by unit, level, rater or for the whole cycle',
  filters,
  row: z.object({
    groupId: z.string().nullable().describe('the id of the unit, rater or cycle, or the level'),
    groupName: personalText.nullable(),
    cycleId: z.uuid(),
    cycleName: nameOfThing,
    mark: z.number(),
    label: z.string().nullable(),
    count: z.int(),
    n: z.int().describe('how many final ratings the group has in the cycle'),
  }),
  rows: ({ by, ...filter }, viewer) => {
    const { column, nameOf } = groupings[by];
    return sql`
      select concat_ws(' ', g.group_id, g.cycle_id, lpad(((g.mark + 1000) * 1000)::integer::text, 8, '0')) as place,
        g.group_id as "groupId", ${nameOf(sql`g.group_id`)} as "groupName", g.cycle_id as "cycleId",
        ${cycleName(sql`g.cycle_id`)} as "cycleName", g.mark, (
          select m ->> 'label' from review.cycle c, jsonb_array_elements(c.scale -> 'marks') m
          where c.cycle_id = g.cycle_id and (m ->> 'value')::double precision = g.mark limit 1) as label,
        g.count, (sum(g.count) over (partition by g.group_id, g.cycle_id))::integer as n
      from (select ${column} as group_id, r.cycle_id, r.mark, count(*)::integer as count
        from review.review r ${where(isFinal, sql`r.mark is not null`, isOverseen(viewer), ...ofReviews(filter))}
        group by 1, 2, 3) g`;
  },
};

export const ratingDistributionRoutes = questionRoute(distribution);
