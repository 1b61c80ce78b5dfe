import { type RawBuilder, sql } from 'kysely';
import { reportsOf } from '../people/reporting-line.sql.ts';
import { unitsUnder } from '../people/unit-tree.sql.ts';

/** Whose goals are asked for. */
export type Whose = {
  owner?: string | undefined;
  unit?: string | undefined;
  under?: string | undefined;
  manager?: string | undefined;
  cycle?: readonly string[] | undefined;
};

/** The conditions on `goal g` that choose it by its people, units and cycle; units and managers are those of the day. */
export const pickedBy = (
  { owner, unit, under, manager, cycle }: Whose,
  day: string,
): RawBuilder<boolean>[] => [
  ...(owner === undefined ? [] : [sql<boolean>`(g.owner_id = ${owner} or g.accountable_id = ${owner})`]),
  ...(unit === undefined ? [] : [sql<boolean>`g.unit_id = ${unit}`]),
  ...(under === undefined ? [] : [sql<boolean>`g.unit_id in ${unitsUnder(under, day)}`]),
  ...(manager === undefined ? [] : [sql<boolean>`g.accountable_id in ${reportsOf(manager, day)}`]),
  ...(cycle === undefined ? [] : [sql<boolean>`g.cycle_id in (${sql.join(cycle)})`]),
];
