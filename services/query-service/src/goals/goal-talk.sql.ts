import { either } from '@cairn/read-model/conditions';
import { goalTalkTable, type SupersededTalk } from '@cairn/read-model/goal-talk.tables';
import type { Json } from '@cairn/read-model/json-rows';
import type { RowOf } from '@cairn/read-model/table';
import type { Personal } from '@cairn/contracts/personal';
import { type RawBuilder, sql } from 'kysely';
import { columns } from '../asking/columns.sql.ts';
import { happened, type SqlPast } from '../asking/past.sql.ts';
import type { SqlViewer } from '../asking/viewer.sql.ts';
import { cycleName, personName } from '../people/name.sql.ts';
import { reportsTo } from '../people/reporting-line.sql.ts';
import { visibleTo } from './goal.visibility.sql.ts';
import { corrections } from './readings.sql.ts';
import { goalTitleShown } from './title-shown.sql.ts';

/** A goal on which people agreed. */
type Agreed = { goalId: string; title: Personal; cycleId: string; cycleName: string | null };

/** What was said before a correction, with the goals that the viewer may see. */
type SaidBefore = Omit<SupersededTalk, 'goalIds'> & { correctedByName: Personal | null; goals: Agreed[] };

/** A talk with the names of today, and the goals that the viewer may see. */
export type Talk = RowOf<typeof goalTalkTable> &
  Record<'person_name' | 'manager_name' | 'recorded_by_name', Personal | null> & {
    goals: Agreed[];
    said_before: SaidBefore[];
  };

/** Talks as they are, or as they were: before a correction was known, a talk says what the correction replaced. */
export const talksThen = (past: SqlPast | undefined): RawBuilder<unknown> => {
  if (!past) return sql`okr.goal_talk`;
  const said = (column: string, replaced: RawBuilder<unknown>): RawBuilder<unknown> =>
    sql`case when b.said is null then ${sql.ref(`i.${column}`)} else ${replaced} end`;
  return sql`(
    select ${columns(goalTalkTable, 'i', {
      day: said('day', sql`(b.said ->> 'day')::date`),
      goal_ids: said('goal_ids', sql`array(select jsonb_array_elements_text(b.said -> 'goalIds'))`),
      notes: said('notes', sql`nullif(b.said -> 'notes', 'null')`),
      corrections: sql`(select coalesce(jsonb_agg(c.said order by c.place), '[]') from ${corrections('known', past)})`,
    })}
    from okr.goal_talk i
    left join lateral (select c.said from ${corrections('unknown', past)} order by c.place limit 1) b on true
    where ${happened(past, sql`i.occurred_at`, sql`i.known_at`)})`;
};

/** Those of the goals `ids` that the viewer may see, with their titles at the time that is shown. */
const agreed = (ids: RawBuilder<unknown>, viewer: SqlViewer): RawBuilder<Agreed[]> => sql`coalesce((
  select jsonb_agg(jsonb_build_object('goalId', g.goal_id, 'title', ${goalTitleShown(viewer)}, 'cycleId', g.cycle_id,
    'cycleName', ${cycleName(sql`g.cycle_id`)}) order by array_position(${ids}, g.goal_id))
  from okr.goal g where g.goal_id = any(${ids}) and ${visibleTo(viewer)}), '[]')`;

/** Whether a viewer may see `goal_talk t`: both people may, and so may the line above the person today. */
export const seesTalk = (viewer: SqlViewer): RawBuilder<boolean> => {
  const { personId, relations } = viewer;
  if (relations.has('anyone')) return sql`true`;
  return either(
    relations.has('self') && sql`(t.person_id = ${personId} or t.manager_id = ${personId})`,
    relations.has('manager') && sql`t.person_id in ${reportsTo(viewer)}`,
  );
};

/** Columns of `goal_talk t` with the names of its people, and its goals for a viewer of goals. */
export const talkColumns = (
  goals: SqlViewer,
): RawBuilder<unknown> => sql`t.*, ${personName(sql`t.person_id`)} as person_name,
  ${personName(sql`t.manager_id`)} as manager_name, ${personName(sql`t.recorded_by`)} as recorded_by_name,
  ${agreed(sql`t.goal_ids`, goals)} as goals, coalesce((
    select jsonb_agg(c.said - 'goalIds' || jsonb_build_object('correctedByName', ${personName(sql`(c.said ->> 'correctedBy')`)},
      'goals', ${agreed(sql`array(select jsonb_array_elements_text(c.said -> 'goalIds'))`, goals)}) order by c.place)
    from jsonb_array_elements(t.corrections) with ordinality c(said, place)), '[]') as said_before`;

/** The talks in which the chosen goal was agreed, in the order of the log, if the viewer may see them. */
export const talksOfChosen = (viewer: SqlViewer): RawBuilder<Json<Talk>[]> => sql`coalesce((
  select json_agg(to_json(found) order by found.position) from (
    select ${talkColumns(viewer)} from chosen o join okr.agreed_goal a on a.goal_id = o.goal_id
      join ${talksThen(viewer.past)} t on t.goal_talk_id = a.goal_talk_id and o.goal_id = any(t.goal_ids)
    where ${seesTalk(viewer)}) found), '[]')`;
