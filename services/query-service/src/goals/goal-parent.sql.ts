import type { Personal } from '@cairn/contracts/personal';
import { where } from '@cairn/read-model/conditions';
import { type RawBuilder, sql } from 'kysely';
import type { Viewer } from '../asking/viewer.ts';
import { tablesFor } from './goal.tables.ts';
import { visibleTo } from './goal.visibility.sql.ts';

/** A goal's parent as views show it, with its title of today. */
export type ParentGoal = { goalId: string; title: Personal; kind: string; weight: number };

/** The parent of `goal g`, if the viewer may see it. */
export const parentGoal = (viewer: Viewer): RawBuilder<ParentGoal | null> => sql`(
  select jsonb_build_object('goalId', g.goal_id, 'title', g.title, 'kind', o.kind, 'weight', o.weight)
  from (select a.parent_id, a.kind, a.weight from ${tablesFor(viewer).alignment} a where a.child_id = g.goal_id) o
  join okr.goal g on g.goal_id = o.parent_id ${where(visibleTo(viewer))})`;
