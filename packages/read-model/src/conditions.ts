import { type Expression, type RawBuilder, sql } from 'kysely';

/** A condition, or nothing if there is none. */
type Condition = Expression<unknown> | undefined | false | null | '';

const given = (conditions: readonly Condition[]) =>
  conditions.filter((condition) => typeof condition === 'object' && condition !== null);

/** A `where` clause of all conditions that are given, or nothing if there are none. */
export const where = (...conditions: readonly Condition[]): RawBuilder<unknown> => {
  const all = given(conditions);
  return all.length === 0 ? sql`` : sql`where ${sql.join(all, sql` and `)}`;
};

/** Whether a text contains another, in upper or lower case. */
export const contains = (text: Expression<unknown>, part: string | Expression<string>): RawBuilder<boolean> =>
  sql`position(lower(${part}::text) in lower(${text})) > 0`;

/** Whether a personal text, which is JSON and may be erased, contains another, in upper or lower case. */
export const personalContains = (
  text: Expression<unknown>,
  part: string | Expression<string>,
): RawBuilder<boolean> =>
  sql`(jsonb_typeof(${text}) = 'string' and ${contains(sql`(${text} #>> '{}')`, part)})`;

/** Whether one of the conditions that are given holds; false if there are none. */
export const either = (...conditions: readonly Condition[]): RawBuilder<boolean> => {
  const all = given(conditions);
  return all.length === 0 ? sql`false` : sql`(${sql.join(all, sql` or `)})`;
};
