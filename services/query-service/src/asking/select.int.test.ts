import { Rejection } from '@cairn/contracts/rejection';
import { type LocalPostgres } from '@cairn/local-postgres/postgres';
import { scratchPostgres } from '@cairn/local-postgres/scratch';
import { openPostgres, type Postgres } from '@cairn/read-model/postgres';
import { sql } from 'kysely';
import { createLogger } from '@cairn/runtime/logger';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sameLogAlways } from './same-log.fixture.ts';
import { select } from './select.ts';

const logger = createLogger({ service: 'query-service', level: 'silent' });
let server: LocalPostgres;
let postgres: Postgres;
beforeAll(async () => {
  server = await scratchPostgres();
  postgres = openPostgres({ url: server.url, logger });
});
afterAll(() => postgres.close());

const asked = (query: ReturnType<typeof sql>): Promise<unknown> =>
  select({ postgres, logger, sameLog: sameLogAlways }, query).catch((thrown: unknown) =>
    thrown instanceof Rejection ? [thrown.kind, thrown.code] : 'a fault',
  );

describe('select', () => {
  const away = ['behind', 'read-model/unavailable'];

  test('answers with rows', async () => {
    expect(await asked(sql`select ${'here'}::text as it`)).toEqual([{ it: 'here' }]);
  });

  test('refuses as behind if no projector has made the read model yet', async () => {
    expect(await asked(sql`select * from review.review`)).toEqual(away);
  });

  test('throws an error in the SQL as it is', async () => {
    expect(await asked(sql`select nothing`)).toBe('a fault');
  });

  test('refuses as behind while Postgres is away', async () => {
    await server.stop();
    expect(await asked(sql`select 1`)).toEqual(away);
    expect(await asked(sql`select 1`)).toEqual(away);
  });
});
