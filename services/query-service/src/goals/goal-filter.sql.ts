import { type RawBuilder, sql } from 'kysely';
import { today, type Viewer } from '../asking/viewer.ts';
import { reportsOf } from '../people/reporting-line.sql.ts';
import { treeFor, unitsUnder } from '../people/unit-tree.sql.ts';

/** Whose goals are asked for. */
export type Whose = {
  owner?: string | undefined;
  unit?: string | undefined;
  under?: string | undefined;
  manager?: string | undefined;
  cycle?: readonly string[] | undefined;
};

/** The conditions on `goal g` that choose it by its people, units and cycle. The reporting line is that of today. */
export const pickedBy = (
  { owner, unit, under, manager, cycle }: Whose,
  viewer: Viewer,
): RawBuilder<boolean>[] => [
  ...(owner === undefined ? [] : [sql<boolean>`(g.owner_id = ${owner} or g.accountable_id = ${owner})`]),
  ...(unit === undefined ? [] : [sql<boolean>`g.unit_id = ${unit}`]),
  ...(under === undefined ? [] : [sql<boolean>`g.unit_id in ${unitsUnder(under, treeFor(viewer))}`]),
  ...(manager === undefined ? [] : [sql<boolean>`g.accountable_id in ${reportsOf(manager, today(viewer))}`]),
  ...(cycle === undefined ? [] : [sql<boolean>`g.cycle_id in (${sql.join(cycle)})`]),
];
