import { createLogger } from '@cairn/runtime/logger';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { statementOf } from './database.ts';
import { ddl } from './ddl.ts';
import { inColumns } from './json-columns.ts';
import { inTuples } from './json-tuples.ts';
import { openPostgres, type Postgres } from './postgres.ts';
import { rowStatements } from './rows.ts';
import { scratchDatabase } from './scratch-database.fixture.ts';
import { jsonb, position, type RowOf, table, text, textArray, timestamptz } from './table.ts';

const thing = table('thing', {
  columns: {
    id: text(),
    words: textArray(),
    at: timestamptz(),
    ended_at: timestamptz().nullable(),
    position: position(),
    detail: jsonb<{ at: string } | readonly string[]>().nullable(),
  },
  key: ['id'],
  indexes: [],
});
type Thing = RowOf<typeof thing>;

const names = ['id', 'words', 'at', 'ended_at', 'position', 'detail'] as const;
const columns = inColumns(thing, names, ['rank']);
const tuples = inTuples(thing, 't', names, ['rank']);

let postgres: Postgres;
beforeAll(async () => {
  const logger = createLogger({ service: 'test', level: 'silent' });
  postgres = openPostgres({ url: await scratchDatabase(), logger });
  for (const statement of ddl('test', [thing], 1)) await postgres.query(statement);
});
afterAll(() => postgres.close());

const store = async (rows: readonly Thing[]): Promise<void> => {
  await postgres.query('truncate test.thing');
  const { text, values, name } = rowStatements('test', thing).insert(rows);
  await postgres.query(text, values, name);
};

const things = sql`(select *, row_number() over (order by id) as rank from test.thing order by id desc)`;

const read = async () => {
  type Found = {
    columns: Parameters<typeof columns.rows>[0];
    tuples: Parameters<typeof tuples.rows>[0];
  };
  const query = sql<Found>`select ${columns.json(things)} as columns, ${tuples.json(sql`${things} t`, { rank: sql`t.rank` })} as tuples`;
  const { text, values, name } = statementOf(query);
  const [found] = await postgres.query<Found>(text, values, name);
  return found && { columns: columns.rows(found.columns), tuples: tuples.rows(found.tuples) };
};

test('reads columns and tuples as the rows that the table holds, in the order of the subquery', async () => {
  const one: Thing = {
    id: 'a',
    words: ['x', 'y'],
    at: '2025-03-04T05:06:07.080Z',
    ended_at: null,
    position: '9007199254740991',
    detail: { at: '2025-03-04T05:06:07.08+00:00' },
  };
  const other: Thing = { ...one, id: 'b', words: [], ended_at: '0001-01-01T00:00:00.009Z', detail: null };
  const third: Thing = { ...one, id: 'c', at: '+010000-01-01T00:00:00.120Z', position: '0', detail: ['z'] };
  await store([one, other, third]);
  const rows = [
    { ...third, rank: 3 },
    { ...other, rank: 2 },
    { ...one, rank: 1 },
  ];
  expect(await read()).toEqual({ columns: rows, tuples: rows });
});

test('reads the columns and tuples of no rows as no rows', async () => {
  await store([]);
  expect(await read()).toEqual({ columns: [], tuples: [] });
});
