import { createLogger } from '@cairn/runtime/logger';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { statementOf } from './database.ts';
import { ddl } from './ddl.ts';
import { fromJson, type Json, jsonRows } from './json-rows.ts';
import { openPostgres, type Postgres } from './postgres.ts';
import { rowStatements } from './rows.ts';
import { scratchDatabase } from './scratch-database.fixture.ts';
import { date, double, jsonb, position, type RowOf, table, text, textArray, timestamptz } from './table.ts';

const thing = table('thing', {
  columns: {
    id: text(),
    words: textArray(),
    ratio: double(),
    day: date(),
    at: timestamptz(),
    ended_at: timestamptz().nullable(),
    position: position(),
    detail: jsonb<{ at: string; position: number }>(),
  },
  key: ['id'],
  indexes: [],
});
type Thing = RowOf<typeof thing>;

let postgres: Postgres;
beforeAll(async () => {
  const logger = createLogger({ service: 'test', level: 'silent' });
  postgres = openPostgres({ url: await scratchDatabase(), logger });
  for (const statement of ddl('test', [thing], 1)) await postgres.query(statement);
});
afterAll(() => postgres.close());

const one: Thing = {
  id: 'one',
  words: ['a', 'b'],
  ratio: 0.1,
  day: '9999-12-31',
  at: '2025-03-04T05:06:07.080Z',
  ended_at: null,
  position: '9007199254740991',
  detail: { at: '2025-03-04T05:06:07.08+00:00', position: 7 },
};

const store = async (rows: readonly Thing[]): Promise<void> => {
  await postgres.query('truncate test.thing');
  const { text, values, name } = rowStatements('test', thing).insert(rows);
  await postgres.query(text, values, name);
};

const readAsJson = async (): Promise<Thing[]> => {
  const rows = jsonRows(sql<Thing>`(select * from test.thing order by id)`);
  const { text, values, name } = statementOf(sql`select ${rows} as rows`);
  const [found] = await postgres.query<{ rows: Json<Thing>[] }>(text, values, name);
  return (found?.rows ?? []).map(fromJson(thing));
};

test('reads a row from JSON just as from its table', async () => {
  const rows: Thing[] = [
    one,
    { ...one, id: 'two', at: '+010000-01-01T00:00:00.000Z', ended_at: '0001-01-01T00:00:00.009Z' },
  ];
  await store(rows);
  expect(await readAsJson()).toEqual(rows);
  expect(await postgres.query('select * from test.thing order by id')).toEqual(rows);
});

test('reads no rows as an empty list', async () => {
  await store([]);
  expect(await readAsJson()).toEqual([]);
});

test('refuses a position that JSON cannot hold exactly', async () => {
  await store([{ ...one, position: '9007199254740993' }]);
  await expect(readAsJson()).rejects.toThrow(RangeError);
});
