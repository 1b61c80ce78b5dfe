import { type LocalPostgres } from '@cairn/local-postgres/postgres';
import { scratchPostgres } from '@cairn/local-postgres/scratch';
import { openPostgres, type Postgres } from '@cairn/read-model/postgres';
import { createLogger } from '@cairn/runtime/logger';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sameLogAlways } from '../asking/same-log.fixture.ts';
import { select } from '../asking/select.ts';
import { nameAt } from './name.sql.ts';

const logger = createLogger({ service: 'query-service', level: 'silent' });
let server: LocalPostgres;
let postgres: Postgres;
beforeAll(async () => {
  server = await scratchPostgres();
  postgres = openPostgres({ url: server.url, logger });
});
afterAll(async () => {
  await postgres.close();
  await server.stop();
});

test('a name is found by its place in the log to the last digit of 64 bits', async () => {
  const former = JSON.stringify([
    { name: 'Ada', until: '9007199254740993' },
    { name: 'Ada King', until: '9223372036854775807' },
  ]);
  const at = sql`unnest(array[9007199254740992, 9007199254740993, 9223372036854775806, 9223372036854775807]) at`;
  const names = sql`select ${nameAt(sql`at`)} as name from (select ${former}::jsonb as former_names) n, ${at}`;
  expect(await select({ postgres, logger, sameLog: sameLogAlways }, names)).toEqual([
    { name: 'Ada' },
    { name: 'Ada King' },
    { name: 'Ada King' },
    { name: null },
  ]);
});
