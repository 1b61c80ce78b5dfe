import type { Personal } from '@cairn/contracts/personal';
import { type RawBuilder, sql } from 'kysely';

type Id = RawBuilder<unknown>;

/** The name of a person today; null if nobody is registered under the id. */
export const personName = (personId: Id): RawBuilder<Personal | null> =>
  sql`(select n.name from review.person n where n.person_id = ${personId})`;

/** The name of a unit today; null if there is none with the id. */
export const unitName = (unitId: Id): RawBuilder<string | null> =>
  sql`(select n.name from review.unit n where n.unit_id = ${unitId})`;

/** The name of a cycle; null if there is none with the id. */
export const cycleName = (cycleId: Id): RawBuilder<string | null> =>
  sql`(select n.name from review.cycle n where n.cycle_id = ${cycleId})`;

/** The name of a public scorecard; null if there is none with the id. */
export const scorecardName = (scorecardId: Id): RawBuilder<string | null> =>
  sql`(select n.name from scorecard.scorecard n where n.scorecard_id = ${scorecardId} and n.visibility = 'public')`;

/** The former name, as JSON, that person or unit `n` had at a position of the log; null if they have had one name since. */
export const nameAt = (position: RawBuilder<unknown>): RawBuilder<unknown> => sql`(
  select past.former -> 'name' from jsonb_array_elements(n.former_names) with ordinality past(former, place)
  where (past.former ->> 'until')::bigint > ${position} order by past.place limit 1)`;

// Almost nobody was ever renamed, and a list asks for many names.
const wasRenamed = sql`n.former_names <> '[]'::jsonb`;

/** The name of a person at a position of the log; null if it is the same today. */
export const personNameThen = (personId: Id, position: RawBuilder<unknown>): RawBuilder<Personal | null> =>
  sql`(select nullif(${nameAt(position)}, n.name) from review.person n
    where n.person_id = ${personId} and ${wasRenamed})`;

/** The name of a unit at a position of the log; null if it is the same today. */
export const unitNameThen = (unitId: Id, position: RawBuilder<unknown>): RawBuilder<string | null> =>
  sql`(select nullif(${nameAt(position)} #>> '{}', n.name) from review.unit n
    where n.unit_id = ${unitId} and ${wasRenamed})`;

/** The people or units among `ids` that have had more than one name. */
export const renamedAmong = (kind: 'person' | 'unit', ids: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`(select ids.id from ${ids} join ${sql.table(`review.${kind}`)} n
    on ${sql.ref(`n.${kind}_id`)} = ids.id where ${wasRenamed}) renamed`;
