import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { openEventStore } from '@cairn/event-store/open';
import { scratchEventStore } from '@cairn/event-store/scratch-event-store.fixture';
import { okr } from '@cairn/okr-projector/okr.projection';
import { runProjector } from '@cairn/projection/run';
import type { Projection } from '@cairn/projection/view';
import { openPostgres, type Postgres } from '@cairn/read-model/postgres';
import { scratchDatabase } from '@cairn/read-model/scratch-database.fixture';
import { waitFor } from '@cairn/read-model/wait';
import { reviews } from '@cairn/review-projector/reviews.projection';
import { createLogger } from '@cairn/runtime/logger';
import { rounds, waitMs } from '@cairn/testing/limits';
import { startProgram } from '@cairn/testing/start-program';
import { expect, test } from 'vitest';
import { writeAnyLog } from '../any-log.ts';
import { tablesOf } from '../tables.ts';

const logger = createLogger({ service: 'test', level: 'silent' });
const kills = rounds(2);

const openTransactions = `select from pg_stat_activity
  where datname = current_database() and state = 'idle in transaction'`;

/** Kills a projector while its transaction is open. */
const killInside = async (postgres: Postgres, args: readonly string[]): Promise<void> => {
  const file = fileURLToPath(new URL('projector.child.ts', import.meta.url));
  const projector = await startProgram(file, args, { ipc: true });
  const ended = projector.exited.then(() => {
    throw new Error('the projector ended by itself');
  });
  await Promise.race([once(projector.child, 'message'), ended]);
  await expect.poll(() => postgres.query(openTransactions)).toHaveLength(1);
  ended.catch(() => {});
  await projector.end('SIGKILL');
};

test('projectors lose and repeat nothing if they are killed between the first statement of a batch and its commit', async () => {
  const log = await scratchEventStore();
  const store = openEventStore({ connectionString: log.connectionString, logger });
  await writeAnyLog(store, 700, 11);
  const url = await scratchDatabase();
  const killed = openPostgres({ url, logger });
  const untouched = openPostgres({ url: await scratchDatabase(), logger });
  const project = async (postgres: Postgres, projection: Projection): Promise<void> => {
    const stopping = new AbortController();
    const running = runProjector({ projection, store, postgres, logger, signal: stopping.signal });
    await waitFor(postgres, [projection.name], await store.head(), waitMs);
    stopping.abort();
    await running;
  };

  const places = new Set<string>();
  for (let round = 0; round < kills; round += 1) {
    const { name } = round % 2 === 0 ? okr : reviews;
    await killInside(killed, [name, url, log.connectionString, String(round % 4)]);
    const [at] = await killed.query<{ place: string }>(
      `select '${name} ' || position as place from ${name}.checkpoint`,
    );
    places.add(at?.place ?? '');
  }
  expect(places.size).toBeGreaterThan(kills / 3);

  for (const projection of [okr, reviews]) {
    await project(killed, projection);
    await project(untouched, projection);
    expect(await tablesOf(killed, projection)).toEqual(await tablesOf(untouched, projection));
  }

  await Promise.all([killed.close(), untouched.close(), store.close()]);
  await log.remove();
});
