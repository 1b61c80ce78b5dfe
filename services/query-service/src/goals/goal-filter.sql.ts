import { type RawBuilder, sql } from 'kysely';
import type { SqlViewer } from '../asking/viewer.sql.ts';
import { peopleTables } from '../people/people.tables.ts';
import { type Day, managedBy } from '../people/reporting-line.sql.ts';
import { unitsUnder } from '../people/unit-tree.sql.ts';

/** Whose goals are asked for. */
export type Whose = {
  owner?: string | undefined;
  unit?: string | undefined;
  under?: string | undefined;
  manager?: string | undefined;
  cycle?: readonly string[] | undefined;
};

/** The values of a filter, or the expressions for them. */
export type InSql<F> = { readonly [K in keyof F]: F[K] | RawBuilder<Exclude<F[K], undefined>> };

/**
 * The conditions on `goal g` that choose it by its people, units and cycle. The reporting line is that of today, and the units
 * under one those of `treeOn`.
 */
export const pickedBy = (
  { owner, unit, under, manager, cycle }: InSql<Whose>,
  viewer: SqlViewer,
  treeOn: Day,
): RawBuilder<boolean>[] => [
  ...(owner === undefined ? [] : [sql<boolean>`(g.owner_id = ${owner} or g.accountable_id = ${owner})`]),
  ...(unit === undefined ? [] : [sql<boolean>`g.unit_id = ${unit}`]),
  ...(under === undefined
    ? []
    : [
        sql<boolean>`g.unit_id in ${unitsUnder(under, { day: treeOn, tables: peopleTables(viewer.past?.knownAt) })}`,
      ]),
  ...(manager === undefined ? [] : [sql<boolean>`g.accountable_id in ${managedBy(manager, viewer)}`]),
  ...(cycle === undefined ? [] : [sql<boolean>`g.cycle_id = any(${cycle}::text[])`]),
];
