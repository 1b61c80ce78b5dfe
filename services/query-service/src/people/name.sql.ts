import type { Personal } from '@cairn/contracts/personal';
import { type RawBuilder, sql } from 'kysely';

type Id = RawBuilder<unknown>;

/** The name of a person today; null if nobody is registered under the id. */
export const personName = (personId: Id): RawBuilder<Personal | null> =>
  sql`(select n.name from review.person n where n.person_id = ${personId})`;

/** An array in JSON in which each object has the name of the person that `field` names beside it: `byName` beside `by`. */
export const withPersonNames = (objects: RawBuilder<unknown>, field: string): RawBuilder<unknown> =>
  // Nearly all such arrays are empty: nothing was ever corrected.
  sql`case when ${objects} = '[]'::jsonb then ${objects} else (
    select jsonb_agg(e.said || jsonb_build_object(${sql.lit(`${field}Name`)}, ${personName(sql`(e.said ->> ${sql.lit(field)})`)}) order by e.place)
    from jsonb_array_elements(${objects}) with ordinality e(said, place)) end`;

/** The name of a unit today; null if there is none with the id. */
export const unitName = (unitId: Id): RawBuilder<string | null> =>
  sql`(select n.name from review.unit n where n.unit_id = ${unitId})`;

/** The name of a cycle; null if there is none with the id. */
export const cycleName = (cycleId: Id): RawBuilder<string | null> =>
  sql`(select n.name from review.cycle n where n.cycle_id = ${cycleId})`;

/** The title of a key result; null if the goal has none with the id. */
export const keyResultTitle = (goalId: Id, keyResultId: Id): RawBuilder<Personal | null> =>
  sql`(select n.title from okr.key_result n where n.goal_id = ${goalId} and n.key_result_id = ${keyResultId})`;

/** The former name, as JSON, that person or unit `n` had at a position of the log; null if they have had one name since. */
export const nameAt = (position: RawBuilder<unknown>): RawBuilder<unknown> =>
  // A path is one expression, where a subquery would cost each statement three more nodes of its plan for every name.
  sql`jsonb_path_query_first(n.former_names, '$[*] ? (@.until.bigint() > $position).name',
    jsonb_build_object('position', ${position}::bigint))`;

// Almost nobody was ever renamed, and a list asks for many names.
const wasRenamed = sql`n.former_names <> '[]'::jsonb`;

/** The name of a person at a position of the log; null if it is the same today. */
export const personNameThen = (personId: Id, position: RawBuilder<unknown>): RawBuilder<Personal | null> =>
  sql`(select nullif(${nameAt(position)}, n.name) from review.person n
    where n.person_id = ${personId} and ${wasRenamed})`;

/** A name today, and at a position of the log; `then` is null if it is the same today. */
export type NameThen<N> = { name: N; then: N | null };

const nameAndThen = (formerly: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`json_build_object('name', n.name, 'then', case when ${wasRenamed} then nullif(${formerly}, n.name) end)`;

/** The name of a person today and at a position of the log; null if nobody is registered under the id. */
export const personNameAndThen = (
  personId: Id,
  position: RawBuilder<unknown>,
): RawBuilder<NameThen<Personal> | null> =>
  sql`(select ${nameAndThen(nameAt(position))} from review.person n where n.person_id = ${personId})`;

/** The same of a unit. */
export const unitNameAndThen = (
  unitId: Id,
  position: RawBuilder<unknown>,
): RawBuilder<NameThen<string> | null> =>
  sql`(select ${nameAndThen(sql`${nameAt(position)} #>> '{}'`)} from review.unit n where n.unit_id = ${unitId})`;

/** The name of a unit at a position of the log; null if it is the same today. */
export const unitNameThen = (unitId: Id, position: RawBuilder<unknown>): RawBuilder<string | null> =>
  sql`(select nullif(${nameAt(position)} #>> '{}', n.name) from review.unit n
    where n.unit_id = ${unitId} and ${wasRenamed})`;

/** The people or units among `ids` that have had more than one name. */
export const renamedAmong = (kind: 'person' | 'unit', ids: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`(select ids.id from ${ids} join ${sql.table(`review.${kind}`)} n
    on ${sql.ref(`n.${kind}_id`)} = ids.id where ${wasRenamed}) renamed`;
