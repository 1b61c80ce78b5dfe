import { either } from '@cairn/read-model/conditions';
import type { goalTalkTable } from '@cairn/read-model/goal-talk.tables';
import type { Json } from '@cairn/read-model/json-rows';
import type { RowOf } from '@cairn/read-model/table';
import type { Personal } from '@cairn/contracts/personal';
import { type RawBuilder, sql } from 'kysely';
import { happened } from '../asking/past.sql.ts';
import { today, type Viewer } from '../asking/viewer.ts';
import { personName } from '../people/name.sql.ts';
import { reportsOf } from '../people/reporting-line.sql.ts';

/** A talk with the names of today. */
export type Talk = RowOf<typeof goalTalkTable> &
  Record<'person_name' | 'manager_name' | 'recorded_by_name', Personal | null>;

/** Whether a viewer may see `goal_talk t`: both people may, and so may the line above the person today. */
export const seesTalk = ({ personId, relations, ...viewer }: Viewer): RawBuilder<boolean> => {
  if (relations.has('anyone')) return sql`true`;
  return either(
    relations.has('self') && sql`(t.person_id = ${personId} or t.manager_id = ${personId})`,
    relations.has('manager') && sql`t.person_id in ${reportsOf(personId, today(viewer))}`,
  );
};

/** Columns of `goal_talk t` with the names of its people. */
export const talkColumns = sql`t.*, ${personName(sql`t.person_id`)} as person_name,
  ${personName(sql`t.manager_id`)} as manager_name, ${personName(sql`t.recorded_by`)} as recorded_by_name`;

/** The talks in which the chosen goal was agreed, in the order of the log, if the viewer may see them. */
export const talksOfChosen = (viewer: Viewer): RawBuilder<Json<Talk>[]> => sql`coalesce((
  select json_agg(to_json(found) order by found.position) from (
    select ${talkColumns} from chosen o join okr.agreed_goal a on a.goal_id = o.goal_id
      join okr.goal_talk t on t.goal_talk_id = a.goal_talk_id
    where ${seesTalk(viewer)}
      and ${viewer.past ? happened(viewer.past, sql`t.occurred_at`, sql`t.known_at`) : sql`true`}) found), '[]')`;
