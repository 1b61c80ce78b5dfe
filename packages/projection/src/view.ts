import type { AnyRecorded } from '@cairn/contracts/registry';
import { type Category, splitStream } from '@cairn/contracts/streams';
import type { Row, RowOf, Table } from '@cairn/read-model/table';

/** The values of a table's key columns, in their order. */
export type Key = readonly string[];

/** Folds events into rows: loads the rows that an event's keys name, and stores what became of them. */
export type FoldView = {
  readonly kind: 'fold';
  readonly table: Table;
  keys(event: AnyRecorded): readonly Key[];
  /**
   * The row after the event; undefined if there is none, or no longer. Never changes the row that it is given. `knownAt` is
   * the latest `recordedAt` of what the projection has folded up to the event.
   */
  evolve(row: Row | undefined, event: AnyRecorded, key: Key, knownAt: string): Row | undefined;
  readonly versions?: Versions | undefined;
  readonly headOf?: HeadOf | undefined;
};

/** The key of the row that shows the revision of a stream, in its column `revision`; undefined if it is in no row of the view. */
export type HeadOf = (stream: string) => Key | undefined;

/** Rows by the id in the name of their stream. */
export const byIdOf =
  (category: Category): HeadOf =>
  (stream) => {
    const found = splitStream(stream);
    return found.category === category ? [found.id] : undefined;
  };

/** Where the states of a view's rows are kept, and which events change the state; without `changes`, all of them do. */
export type Versions = { readonly table: Table; changes?(event: AnyRecorded): boolean };

/** Adds rows and loads none. */
export type AppendView = {
  readonly kind: 'append';
  readonly table: Table;
  rows(event: AnyRecorded, knownAt: string): readonly Row[];
};

export type View = FoldView | AppendView;

/** A read model. A changed table or fold needs a higher `version`, which rebuilds it. */
export type Projection = {
  /** Also the name of its schema. */
  readonly name: string;
  readonly version: number;
  /** The categories whose events it folds; no other event is decoded or reaches a view. */
  readonly categories: readonly Category[];
  readonly views: readonly View[];
};

type FoldRules<T extends Table, K extends Key> = {
  keys(event: AnyRecorded): readonly K[];
  evolve(row: RowOf<T> | undefined, event: AnyRecorded, key: K, knownAt: string): RowOf<T> | undefined;
  /** Keeps the row after each change of state, in a table made by `versionsOf`. */
  versions?: Versions;
  /** Then a skip in the stream raises the revision of the row. */
  headOf?: HeadOf;
};

/** A view that folds: `evolve` is called once for each key of an event, in the order of the log. */
export const fold = <T extends Table, const K extends Key>(
  table: T,
  { keys, evolve, versions, headOf }: FoldRules<T, K>,
): FoldView => ({
  kind: 'fold',
  table,
  keys,
  evolve,
  versions,
  headOf,
});

/** A view that appends: every row is new, by its key. */
export const append = <T extends Table>(
  table: T,
  rows: (event: AnyRecorded, knownAt: string) => readonly RowOf<T>[],
): AppendView => ({ kind: 'append', table, rows });

/** The table of a view, and that of its versions if it keeps them. */
export const tablesOfView = (view: View): readonly Table[] =>
  view.kind === 'fold' && view.versions ? [view.table, view.versions.table] : [view.table];

/** Every table of a projection. */
export const tablesIn = ({ views }: Projection): readonly Table[] => views.flatMap(tablesOfView);
