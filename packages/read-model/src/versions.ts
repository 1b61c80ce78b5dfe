import { type Columns, type Table, table, timestamptz } from './table.ts';

const clocks = {
  /** When the change happened that led to this state. */
  valid_from: timestamptz(),
  recorded_at: timestamptz(),
  /** When the log held the change: the latest `recordedAt` up to it. */
  known_at: timestamptz(),
};

/**
 * A table of the states that the rows of `of` had: one row for each change of state. What was true at an instant, as it was
 * known at another, is the last row of those whose `valid_from` and `known_at` are not later: by its revision or, if the events
 * of a row may come from several streams, by its position.
 */
export const versionsOf = <const N extends string, const C extends Columns>(
  of: Table<C>,
  name: N,
  {
    by = 'revision',
    indexes = [],
  }: { by?: keyof C & string; indexes?: readonly (readonly (keyof C & string)[])[] } = {},
): Table<C & typeof clocks, N> =>
  table(name, {
    columns: { ...of.columns, ...clocks },
    key: [...(of.key as (keyof C & string)[]), by],
    indexes,
  });
