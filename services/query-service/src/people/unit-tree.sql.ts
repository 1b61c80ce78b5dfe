import { type RawBuilder, sql } from 'kysely';
import { judgedOn, type Viewer } from '../asking/viewer.ts';
import { peopleTables, type PeopleTables } from './people.tables.ts';
import type { Day } from './reporting-line.sql.ts';

/** The day on which the tree of units is looked at, and the tables that it is read from. */
export type TreeOn = { day: Day; tables: PeopleTables };

/** The tree of today; for a viewer who looks at the past, that of the day they look at, as it was known then. */
export const treeFor = (viewer: Pick<Viewer, 'now' | 'timeZone' | 'past'>): TreeOn => ({
  day: judgedOn(viewer),
  tables: peopleTables(viewer.past?.knownAt),
});

/** Each unit that was ever moved, with its parent on that day. */
export const parents = ({ day, tables: { unitMove } }: TreeOn): RawBuilder<unknown> => sql`(
  select m.unit_id, m.parent_id from ${unitMove} m
  where m.position = (
    select latest.position from ${unitMove} latest
    where latest.unit_id = m.unit_id and latest.effective_from <= ${day}::date
    order by latest.effective_from desc, latest.position desc limit 1))`;

/** The ids of a unit and of all units below it: a subquery with one column, `unit_id`. */
export const unitsUnder = (unitId: string | RawBuilder<string>, tree: TreeOn): RawBuilder<unknown> => sql`(
  with recursive under(unit_id) as (
    select ${unitId}::text
    union
    select p.unit_id from under join ${parents(tree)} p on p.parent_id = under.unit_id
  )
  select unit_id from under
)`;
