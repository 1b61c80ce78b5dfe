import { leftOutReasons } from '@cairn/contracts/population.values';
import { id } from '@cairn/contracts/values';
import { where } from '@cairn/read-model/conditions';
import { sql } from 'kysely';
import { z } from 'zod';
import { nameOfThing, personName } from '../asking/shapes.ts';
import { exclusionOf, isNamed } from '../cycles/taking-part.sql.ts';
import { personName as nameOf } from '../people/name.sql.ts';
import { placeOf, type Question, questionRoute } from './question.ts';

const filters = { cycle: id.optional(), person: id.optional() };

const why = sql`coalesce(
  ${exclusionOf(sql`e.employment_id`)},
  (select l.reason from review.left_out l where l.cycle_id = c.cycle_id and l.employment_id = e.employment_id),
  case when not ${isNamed(sql`e.employment_id`)} then 'notEligible' end,
  case when exists (select from review.review r where r.cycle_id = c.cycle_id and r.employment_id = e.employment_id)
    then 'withdrawn' else 'notOpened' end)`;

const never: Question<typeof filters> = {
  path: '/v1/never-reviewed',
  summary: 'Who was employed in the period of a review cycle and has no review in it, and why',
  filters,
  row: z.object({
    personId: z.uuid(),
    personName,
    employmentId: z.uuid(),
    cycleId: z.uuid(),
    cycleName: nameOfThing,
    why: z
      .enum([...leftOutReasons, 'notEligible', 'notOpened'])
      .describe(
        'the reason why it was excluded or the launch left it out, or: not among the eligible, withdrawn, or never opened',
      ),
  }),
  rows: ({ cycle, person }, { personId }) => sql`
    select concat(${placeOf(sql`c.opened_position`)}, ' ', e.employment_id) as place, e.person_id as "personId",
      ${nameOf(sql`e.person_id`)} as "personName", e.employment_id as "employmentId", c.cycle_id as "cycleId",
      c.name as "cycleName", ${why} as why
    from review.cycle c join review.employment e
      on e.effective_from <= c.period_to and coalesce(e.effective_to >= c.period_from, true) ${where(
        sql`c.kind = 'review'`,
        sql`e.person_id <> ${personId}`,
        cycle !== undefined && sql`c.cycle_id = ${cycle}`,
        person !== undefined && sql`e.person_id = ${person}`,
        sql`not exists (select from review.review r where r.cycle_id = c.cycle_id
          and r.employment_id = e.employment_id and r.state <> 'withdrawn')`,
      )}`,
};

export const neverReviewedRoutes = questionRoute(never);
