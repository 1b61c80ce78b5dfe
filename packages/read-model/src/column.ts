import type { Column, Kind } from './table.ts';

/** The type of a column in Postgres. */
export const sqlType: Readonly<Record<Kind, string>> = {
  text: 'text',
  textArray: 'text[]',
  integer: 'integer',
  double: 'double precision',
  position: 'bigint',
  boolean: 'boolean',
  date: 'date',
  timestamptz: 'timestamptz',
  jsonb: 'jsonb',
};

const lone = /\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** The text with U+FFFD for what Postgres can't store: a zero character and half of a surrogate pair. */
export const storable = (text: string): string => text.replace(lone, '\uFFFD');

const cleaned = (value: unknown): unknown => {
  if (typeof value === 'string') return storable(value);
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [storable(key), cleaned(inner)]));
};

// `JSON.stringify` writes control characters and lone surrogates, and nothing else, as \u….
const json = (value: unknown): string => {
  const text = JSON.stringify(value) ?? 'null';
  return text.includes('\\u') ? JSON.stringify(cleaned(JSON.parse(text))) : text;
};

const special = /["\\\0\uD800-\uDFFF]/;

const quoted = (text: string): string =>
  special.test(text) ? `"${storable(text).replace(/["\\]/g, '\\$&')}"` : `"${text}"`;

// Beyond the year 9999 JavaScript writes a sign and six digits.
const instant = (text: string): string =>
  text.startsWith('+') ? `"${text.replace(/^\+0*/, '')}"` : `"${text}"`;

type Scalar = Exclude<Kind, 'jsonb'>;

const encoders: Readonly<Record<Scalar, (value: never) => string>> = {
  text: quoted,
  textArray: (value: readonly string[]) => quoted(`{${value.map(quoted).join(',')}}`),
  integer: String,
  double: (value: number) => (Object.is(value, -0) ? '-0' : String(value)),
  position: String,
  boolean: String,
  date: instant,
  timestamptz: instant,
};

const encodeScalars = (kind: Scalar, values: readonly unknown[]): string => {
  const encode = encoders[kind] as (value: unknown) => string;
  return `{${values.map((value) => (value === null || value === undefined ? 'NULL' : encode(value))).join(',')}}`;
};

/** How a column's values are sent: all in one parameter. */
export type Wire = {
  /** The values of one column as the text of one parameter. */
  encode(values: readonly unknown[]): string;
  /** A function call that yields the values of parameter `$n` as rows. */
  rows(n: number): string;
  /** The expression to store, given the name of the value. */
  stored(name: string): string;
};

/** Values are sent as an array. JSON is sent as one document, which needs no second layer of quotes. */
export const wireOf = ({ kind, isNullable }: Column): Wire => {
  if (kind === 'jsonb')
    return {
      encode: (values) => `[${values.map(json).join(',')}]`,
      rows: (n) => `jsonb_array_elements($${n}::jsonb)`,
      stored: (name) => (isNullable ? `nullif(${name}, 'null'::jsonb)` : name),
    };
  // Postgres wants arrays in an array to have the same length, so each is sent as text.
  const item = kind === 'textArray' ? 'text' : sqlType[kind];
  return {
    encode: (values) => encodeScalars(kind, values),
    rows: (n) => `unnest($${n}::${item}[])`,
    stored: (name) => (kind === 'textArray' ? `${name}::text[]` : name),
  };
};
