export type Kind =
  | 'text'
  | 'textArray'
  | 'integer'
  | 'double'
  | 'position'
  | 'boolean'
  | 'date'
  | 'timestamptz'
  | 'jsonb';

/** A column and the type that its values have in a row. */
export type Column<V = unknown> = {
  readonly kind: Kind;
  readonly isNullable: boolean;
  nullable(): Column<V | null>;
  /** Never set: it carries the type. */
  readonly value?: V;
};

const column = <V>(kind: Kind, isNullable = false): Column<V> => ({
  kind,
  isNullable,
  nullable: () => column<V | null>(kind, true),
});

/** Text, or one of the words that `T` lists. */
export const text = <T extends string = string>() => column<T>('text');
export const textArray = () => column<readonly string[]>('textArray');
/** 32 bits. */
export const integer = () => column<number>('integer');
export const double = () => column<number>('double');
/** A position in the log: a decimal string in rows, a bigint in Postgres. */
export const position = () => column<string>('position');
export const boolean = () => column<boolean>('boolean');
/** `YYYY-MM-DD`. */
export const date = () => column<string>('date');
/** An instant as `Date.prototype.toISOString` writes it. */
export const timestamptz = () => column<string>('timestamptz');
/** A JSON value of type `T`. If the column is nullable, JSON's null is stored as SQL's. */
export const jsonb = <T>() => column<T>('jsonb');

export type Columns = Readonly<Record<string, Column>>;

export type Table<C extends Columns = Columns, N extends string = string> = {
  readonly name: N;
  readonly columns: C;
  readonly key: readonly string[];
  readonly indexes: readonly (readonly string[])[];
};

type ValueOf<C> = C extends Column<infer V> ? V : never;

/** A row of a table, as folds return it and as Postgres returns it. */
export type RowOf<T extends Table> = { [N in keyof T['columns']]: ValueOf<T['columns'][N]> };
export type Row = Readonly<Record<string, unknown>>;

type Shape<C extends Columns> = {
  columns: C;
  key: readonly (keyof C & string)[];
  indexes: readonly (readonly (keyof C & string)[])[];
};

/** A table of a read model, in any schema. `key` is its primary key. */
export const table = <const N extends string, const C extends Columns>(
  name: N,
  shape: Shape<C>,
): Table<C, N> => ({
  name,
  ...shape,
});
