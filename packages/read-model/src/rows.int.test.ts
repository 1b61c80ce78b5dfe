import { createLogger } from '@cairn/runtime/logger';
import { rounds } from '@cairn/testing/limits';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ddl, indexDdl } from './ddl.ts';
import { openPostgres, type Postgres } from './postgres.ts';
import { rowStatements } from './rows.ts';
import { scratchDatabase } from './scratch-database.fixture.ts';
import type { Statement } from './statement.ts';
import {
  boolean,
  date,
  double,
  integer,
  jsonb,
  position,
  type RowOf,
  table,
  text,
  textArray,
  timestamptz,
} from './table.ts';

const thing = table('thing', {
  columns: {
    part: text(),
    day: date(),
    words: textArray(),
    maybe: text().nullable(),
    count: integer(),
    ratio: double(),
    ratio_maybe: double().nullable(),
    position: position(),
    yes: boolean(),
    at: timestamptz(),
    at_maybe: timestamptz().nullable(),
    json: jsonb(),
    json_maybe: jsonb().nullable(),
  },
  key: ['part', 'day'],
  indexes: [['at', 'part'], ['position']],
});
type Thing = RowOf<typeof thing>;

const plain: Thing = {
  part: 'a',
  day: '2025-03-04',
  words: [],
  maybe: null,
  count: 0,
  ratio: 0.1,
  ratio_maybe: null,
  position: '0',
  yes: false,
  at: '2025-03-04T05:06:07.080Z',
  at_maybe: null,
  json: null,
  json_maybe: null,
};

let postgres: Postgres;
const statements = rowStatements('test', thing);
const ask = ({ text, values, name }: Statement) => postgres.query<Thing>(text, values, name);
const all = () => ask({ text: 'select * from test.thing order by part, day', values: [], name: 'all' });

beforeAll(async () => {
  const url = await scratchDatabase();
  postgres = openPostgres({ url, logger: createLogger({ service: 'test', level: 'silent' }) });
  for (const text of [...ddl('test', [thing], 7), ...indexDdl('test', [thing])]) await postgres.query(text);
});
afterAll(() => postgres.close());

const nasty = [
  '',
  ' ',
  'NULL',
  'null',
  '{}',
  '{"a","b"}',
  "o'",
  '"',
  '\\',
  '\\"',
  ',',
  '\n\r\t',
  '$1',
  '𝒳é',
  '\u0001\u007f',
];
const word = fc.oneof(fc.constantFrom(...nasty), fc.string({ unit: 'grapheme' }));
const storableJson = fc.jsonValue({ stringUnit: 'grapheme' }).map(
  // JSON knows no prototypes and no negative zero.
  (value) => JSON.parse(JSON.stringify(value).replaceAll('\\u0000', '')) as unknown,
);
const instant = fc
  .date({
    min: new Date('0001-01-01T00:00:00Z'),
    max: new Date('+012345-01-01T00:00:00Z'),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString());
const withoutNul = word.map((given) => given.replaceAll('\0', ''));
const things: fc.Arbitrary<Thing> = fc.record(
  {
    part: withoutNul,
    day: instant.filter((at) => at.length === 24).map((at) => at.slice(0, 10)),
    words: fc.array(withoutNul),
    maybe: fc.option(withoutNul),
    count: fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
    ratio: fc.double(),
    ratio_maybe: fc.option(fc.double()),
    position: fc.bigInt({ min: 0n, max: 2n ** 63n - 1n }).map(String),
    yes: fc.boolean(),
    at: instant,
    at_maybe: fc.option(instant),
    json: storableJson,
    json_maybe: fc.option(storableJson),
  },
  { noNullPrototype: true },
);
const distinct = fc.uniqueArray(things, { selector: ({ part, day }) => `${part} ${day}`, maxLength: 20 });
const keyOf = ({ part, day }: Thing) => [part, day];
const byKey = (rows: readonly Thing[]) => new Map(rows.map((row) => [JSON.stringify(keyOf(row)), row]));

describe('rows', () => {
  test('are read as they were written, whatever they contain', async () => {
    await fc.assert(
      fc.asyncProperty(distinct, async (rows) => {
        await postgres.query('truncate test.thing');
        await ask(statements.upsert(rows));
        expect(byKey(await ask(statements.select(rows.map(keyOf))))).toStrictEqual(byKey(rows));
      }),
      { numRuns: rounds(50) },
    );
  });

  test('replace those with the same key and leave the others', async () => {
    await postgres.query('truncate test.thing');
    await ask(statements.insert([plain, { ...plain, part: 'b' }]));
    await ask(
      statements.upsert([
        { ...plain, count: 3 },
        { ...plain, part: 'c' },
      ]),
    );
    expect((await all()).map(({ part, count }) => [part, count])).toEqual([
      ['a', 3],
      ['b', 0],
      ['c', 0],
    ]);
  });

  test('are removed by their keys', async () => {
    await postgres.query('truncate test.thing');
    await ask(statements.insert([plain, { ...plain, day: '2025-03-05' }, { ...plain, part: 'b' }]));
    await ask(
      statements.remove([
        ['a', '2025-03-05'],
        ['b', '2025-03-04'],
        ['z', '2025-03-04'],
      ]),
    );
    expect(await all()).toStrictEqual([plain]);
  });

  test('are refused by insert if one with the same key exists', async () => {
    await postgres.query('truncate test.thing');
    await ask(statements.insert([plain]));
    await expect(ask(statements.insert([plain]))).rejects.toThrow(/duplicate key/);
  });

  test('contain U+FFFD for characters that Postgres cannot store', async () => {
    await postgres.query('truncate test.thing');
    const half = { ...plain, maybe: 'a\0b\ud800c', json: { 'k\0': ['\ud800', '\ud83d\ude00', '\udc00'] } };
    await ask(statements.insert([half]));
    const [row] = await all();
    expect(row).toMatchObject({
      maybe: 'a\ufffdb\ufffdc',
      json: { 'k\ufffd': ['\ufffd', '\ud83d\ude00', '\ufffd'] },
    });
  });
});

describe('the generated schema', () => {
  test('has the columns, the primary key and the indexes of the table', async () => {
    const columns = await postgres.query<{ name: string }>(
      `select column_name || ' ' || data_type || case is_nullable when 'YES' then '?' else '' end as name
       from information_schema.columns where table_schema = 'test' and table_name = 'thing' order by ordinal_position`,
    );
    expect(columns.map(({ name }) => name)).toEqual([
      'part text',
      'day date',
      'words ARRAY',
      'maybe text?',
      'count integer',
      'ratio double precision',
      'ratio_maybe double precision?',
      'position bigint',
      'yes boolean',
      'at timestamp with time zone',
      'at_maybe timestamp with time zone?',
      'json jsonb',
      'json_maybe jsonb?',
    ]);
    const indexes = await postgres.query<{ columns: string }>(
      `select substring(indexdef from '\\((.*)\\)') as columns from pg_indexes where schemaname = 'test' and tablename = 'thing' order by 1`,
    );
    expect(indexes.map(({ columns }) => columns)).toEqual(['"position"', 'at, part', 'part, day']);
  });

  test('begins with a checkpoint at position 0', async () => {
    const [row] = await postgres.query('select position, event_id, version from test.checkpoint');
    expect(row).toEqual({ position: '0', event_id: null, version: 7 });
  });
});
