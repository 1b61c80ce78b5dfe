import type { Personal } from '@cairn/contracts/personal';
import { where } from '@cairn/read-model/conditions';
import { type RawBuilder, sql } from 'kysely';
import type { SqlViewer } from '../asking/viewer.sql.ts';
import { tablesFor } from './goal.tables.ts';
import { visibleTo } from './goal.visibility.sql.ts';
import { goalTitleShown } from './title-shown.sql.ts';

/** A goal's parent as views show it, with its title at the time that they show. */
export type ParentGoal = { goalId: string; title: Personal; kind: string; weight: number };

/** The parent of `goal g`, if the viewer may see it. */
export const parentGoal = (viewer: SqlViewer): RawBuilder<ParentGoal | null> => {
  const { alignment } = tablesFor(viewer);
  return sql`(
    select jsonb_build_object('goalId', g.goal_id, 'title', ${goalTitleShown(viewer)}, 'kind', o.kind, 'weight', o.weight)
    from (select a.parent_id, a.kind, a.weight from ${alignment} a where a.child_id = g.goal_id) o
    join okr.goal g on g.goal_id = o.parent_id ${where(visibleTo(viewer))})`;
};
