import { id } from '@cairn/contracts/values';
import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { nameOfThing, personName } from '../asking/shapes.ts';
import { cycleName, personName as nameOf, unitName } from '../people/name.sql.ts';

/** Which reviews a question is about. Unit and level are those at the opening. */
export const reviewFilters = {
  cycle: id.optional(),
  unit: id.optional(),
  rater: id.optional(),
  subject: id.optional(),
};
export type ReviewFilters = z.output<z.ZodObject<typeof reviewFilters>>;

/** The conditions of these filters on `review r`. */
export const ofReviews = ({ cycle, unit, rater, subject }: ReviewFilters) => [
  cycle !== undefined && sql`r.cycle_id = ${cycle}`,
  unit !== undefined && sql`r.unit_id = ${unit}`,
  rater !== undefined && sql`r.accountable_rater_id = ${rater}`,
  subject !== undefined && sql`r.subject_id = ${subject}`,
];

/** What every row about one review tells. */
export const reviewFields = {
  reviewId: z.uuid(),
  subjectId: z.uuid(),
  subjectName: personName,
  accountableRaterId: z.uuid(),
  accountableRaterName: personName,
  unitId: z.uuid().nullable(),
  unitName: nameOfThing,
  level: z.string().nullable(),
  cycleId: z.uuid(),
  cycleName: nameOfThing,
};

/** These fields of `review r` or of a step of the trail. */
export const fieldsOf = (table: 'r' | 't'): RawBuilder<unknown> => {
  const column = (name: string) => sql.ref(`${table}.${name}`);
  return sql`${column('review_id')} as "reviewId", ${column('subject_id')} as "subjectId",
    ${nameOf(column('subject_id'))} as "subjectName", ${column('accountable_rater_id')} as "accountableRaterId",
    ${nameOf(column('accountable_rater_id'))} as "accountableRaterName", ${column('unit_id')} as "unitId",
    ${unitName(column('unit_id'))} as "unitName", ${column('level')}, ${column('cycle_id')} as "cycleId",
    ${cycleName(column('cycle_id'))} as "cycleName"`;
};

/** Whether the rating of `review r` is final. */
export const isFinal = sql`r.state in ('finalized', 'shared', 'acknowledged')`;
