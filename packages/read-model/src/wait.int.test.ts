import { createLogger } from '@cairn/runtime/logger';
import { waitMs } from '@cairn/testing/limits';
import { beforeEach, describe, expect, test } from 'vitest';
import { ddl } from './ddl.ts';
import { openPostgres, type Postgres } from './postgres.ts';
import { scratchDatabase } from './scratch-database.fixture.ts';
import { channel, ReadModelBehind, waitFor } from './wait.ts';

const logger = createLogger({ service: 'test', level: 'silent' });
let postgres: Postgres;

beforeEach(async () => {
  postgres = openPostgres({ url: await scratchDatabase(), logger });
  for (const name of ['one', 'two']) for (const text of ddl(name, [], 1)) await postgres.query(text);
  return () => postgres.close();
});

const reach = (name: string, position: number, tell = true) =>
  postgres.transaction(async ({ run }) => {
    await run({ text: `update ${name}.checkpoint set position = ${position}` });
    if (tell) await run({ text: 'select pg_notify($1, $2)', values: [channel, `${name}:${position}`] });
  });

/** Whether a promise has resolved so far. */
const watch = (promise: Promise<unknown>) => {
  const seen = { done: false };
  const noted = promise.then(
    () => void (seen.done = true),
    () => undefined,
  );
  return { seen, noted };
};

describe('waiting for read models', () => {
  test('ends at once if all have passed the position', async () => {
    await reach('one', 5, false);
    await reach('two', 9, false);
    await expect(waitFor(postgres, ['one', 'two'], 5n, 0)).resolves.toBeUndefined();
  });

  test('ends when the last of them announces the position', async () => {
    const waiting = watch(waitFor(postgres, ['one', 'two'], 5n, waitMs));
    await reach('two', 6);
    await reach('one', 4);
    expect(waiting.seen.done).toBe(false);
    await reach('one', 5);
    await waiting.noted;
    expect(waiting.seen.done).toBe(true);
  });

  test('names those that are behind when time is up', async () => {
    await reach('two', 6);
    const error = await waitFor(postgres, ['one', 'two'], 6n, 20).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ReadModelBehind);
    expect(error).toMatchObject({ projections: ['one'], position: 6n });
  });

  test('waits for a projection that has no schema yet', async () => {
    await expect(waitFor(postgres, ['never'], 1n, 20)).rejects.toThrow('never have not reached position 1');
  });

  test('looks again after its connection was lost', async () => {
    const looks = { count: 0 };
    const query: Postgres['query'] = async <R>(...asked: Parameters<Postgres['query']>) => {
      const rows = await postgres.query<R>(...asked);
      looks.count += 1;
      return rows;
    };
    const waiting = watch(waitFor({ ...postgres, query }, ['one'], 5n, waitMs));
    while (looks.count === 0) await new Promise(setImmediate);
    await reach('one', 5, false);
    expect(waiting.seen.done).toBe(false);
    const others = `select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and query like 'listen%'`;
    expect(await postgres.query(others)).toHaveLength(1);
    await waiting.noted;
    expect(waiting.seen.done).toBe(true);
  });
});

describe('a connection', () => {
  test('prepares a statement again after its table got other columns', async () => {
    const text = 'select * from one.checkpoint';
    expect(await postgres.query(text, [], 'same')).toHaveLength(1);
    await postgres.query('alter table one.checkpoint add column more text');
    const [row] = await postgres.query(text, [], 'same');
    expect(row).toHaveProperty('more');
  });
});
