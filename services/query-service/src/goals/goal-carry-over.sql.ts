import type { Personal } from '@cairn/contracts/personal';
import { where } from '@cairn/read-model/conditions';
import { type RawBuilder, sql } from 'kysely';
import { happened } from '../asking/past.sql.ts';
import type { SqlViewer } from '../asking/viewer.sql.ts';
import { cycleName } from '../people/name.sql.ts';
import { visibleTo } from './goal.visibility.sql.ts';
import { goalTitleShown } from './title-shown.sql.ts';

/** A goal at the other end of a carrying over as views show it, with its title at the time that they show. */
export type CarriedGoal = { goalId: string; title: Personal; cycleId: string; cycleName: string | null };

const shown = (viewer: SqlViewer): RawBuilder<CarriedGoal> => {
  const [title, name] = [goalTitleShown(viewer), cycleName(sql`g.cycle_id`)];
  return sql`jsonb_build_object('goalId', g.goal_id, 'title', ${title}, 'cycleId', g.cycle_id, 'cycleName', ${name})`;
};

/** The goal that `goal g` continues, if the viewer may see it. */
export const carriedFrom = (viewer: SqlViewer): RawBuilder<CarriedGoal | null> => sql`(
  select ${shown(viewer)} from (select g.carried_from as id) o join okr.goal g on g.goal_id = o.id ${where(visibleTo(viewer))})`;

/** The goals that continue the chosen goal, in the order of the log, if the viewer may see them. */
export const carriedTo = (viewer: SqlViewer): RawBuilder<CarriedGoal[]> => sql`coalesce((
  select jsonb_agg(${shown(viewer)} order by c.position)
  from chosen o join okr.goal_change c on c.goal_id = o.goal_id join okr.goal g on g.goal_id = c.other_id
  ${where(
    sql`c.change ->> 'what' = 'carriedOver'`,
    visibleTo(viewer),
    viewer.past && happened(viewer.past, sql`c.occurred_at`, sql`c.known_at`),
  )}), '[]')`;
