import { type Columns, type Table, table, timestamptz } from './table.ts';

const clocks = {
  /** When the change happened that led to this state. */
  valid_from: timestamptz(),
  /** When the log held the change: the latest `recordedAt` up to it. */
  known_at: timestamptz(),
};

/**
 * A table of the states that the rows of `of` had: one row for each change of state. What was true at an instant, as it was
 * known at another, is the row with the highest revision of those whose `valid_from` and `known_at` are not later.
 */
export const versionsOf = <const N extends string, const C extends Columns & { revision: unknown }>(
  of: Table<C>,
  name: N,
  indexes: readonly (readonly (keyof C & string)[])[] = [],
): Table<C & typeof clocks, N> =>
  table(name, {
    columns: { ...of.columns, ...clocks },
    key: [...(of.key as (keyof C & string)[]), 'revision'],
    indexes,
  });
