import type { Personal } from '@cairn/contracts/personal';
import { type RawBuilder, sql } from 'kysely';
import { columnThen } from '../asking/last-version.sql.ts';
import type { SqlViewer } from '../asking/viewer.sql.ts';
import { keyResultTitle } from '../people/name.sql.ts';

type Time = Pick<SqlViewer, 'past'>;

/** The title in the latest of these versions `v` that was true and known then; null at present, and if none was. */
const titleThen = ({ past }: Time, versions: RawBuilder<unknown>): RawBuilder<Personal | null> =>
  past ? columnThen('title', versions, past) : sql`null`;

/** The title of `okr.goal g` at the time that is shown. */
export const goalTitleShown = (time: Time): RawBuilder<Personal> =>
  sql`coalesce(${titleThen(time, sql`okr.goal_version v where v.goal_id = g.goal_id`)}, g.title)`;

/** The title of a key result at the time that is shown; null if the goal has none with the id. */
export const keyResultTitleShown = (
  time: Time,
  { goalId, keyResultId }: Record<'goalId' | 'keyResultId', RawBuilder<unknown>>,
): RawBuilder<Personal | null> =>
  sql`coalesce(${titleThen(
    time,
    sql`okr.key_result_version v where v.goal_id = ${goalId} and v.key_result_id = ${keyResultId}`,
  )}, ${keyResultTitle(goalId, keyResultId)})`;
