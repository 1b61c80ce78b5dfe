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

/** The type of the items when a column's values travel as one array; an array of arrays would have to be regular. */
export const wireType = (kind: Kind): string => (kind === 'textArray' ? 'text' : sqlType[kind]);

const lone = /\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** What Postgres can't hold in text, a zero character and half of a surrogate pair, becomes U+FFFD. */
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

const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;

const quotedText = (text: string): string => quoted(storable(text));

// Beyond the year 9999 JavaScript writes a sign and six digits.
const instant = (text: string): string => `"${text.replace(/^\+0*/, '')}"`;

const encoders: Readonly<Record<Kind, (value: never) => string>> = {
  text: quotedText,
  textArray: (value: readonly string[]) => quoted(`{${value.map(quotedText).join(',')}}`),
  integer: String,
  double: (value: number) => (Object.is(value, -0) ? '-0' : String(value)),
  position: String,
  boolean: String,
  date: instant,
  timestamptz: instant,
  jsonb: (value: unknown) => quoted(json(value)),
};

/** One column's values as the text of a Postgres array. */
export const encodeArray = ({ kind, isNullable }: Column, values: readonly unknown[]): string => {
  const encode = encoders[kind] as (value: unknown) => string;
  const sqlNull = isNullable || kind !== 'jsonb';
  const items = values.map((value) =>
    (value === null && sqlNull) || value === undefined ? 'NULL' : encode(value),
  );
  return `{${items.join(',')}}`;
};

/** Postgres's `2025-03-04 05:06:07.8+00` as `2025-03-04T05:06:07.800Z`. */
export const instantOf = (text: string): string => {
  const [day = '', rest = ''] = text.split(' ');
  const [time = '', fraction = ''] = rest.replace('+00', '').split('.');
  const year = day.length > 10 ? `+${day.padStart(12, '0')}` : day;
  return `${year}T${time}.${fraction.padEnd(3, '0')}Z`;
};
