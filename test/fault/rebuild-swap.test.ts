import { openEventStore } from '@cairn/event-store/open';
import { scratchEventStore } from '@cairn/event-store/scratch-event-store.fixture';
import { okr } from '@cairn/okr-projector/okr.projection';
import { rebuild } from '@cairn/projection/rebuild';
import { runProjector } from '@cairn/projection/run';
import { openPostgres, type Postgres } from '@cairn/read-model/postgres';
import { scratchDatabase } from '@cairn/read-model/scratch-database.fixture';
import { waitFor } from '@cairn/read-model/wait';
import { createLogger } from '@cairn/runtime/logger';
import { rounds, waitMs } from '@cairn/testing/limits';
import { expect, test } from 'vitest';
import { writeAnyLog } from '../any-log.ts';
import { tablesOf } from '../tables.ts';

const logger = createLogger({ service: 'test', level: 'silent' });
const rebuilds = rounds(2);

type Observation = { position: string; goals: string; joined: string };
const joined = `select c.position, (select count(*) from okr.goal) as goals,
  (select count(*) from okr.goal g join okr.key_result k using (goal_id)) as joined from okr.checkpoint c`;

/** Reads until it is stopped, and returns what it saw. */
const read = async (postgres: Postgres, signal: AbortSignal, name?: string): Promise<Observation[]> => {
  const seen: Observation[] = [];
  while (!signal.aborted) seen.push(...(await postgres.query<Observation>(joined, [], name)));
  return seen;
};

test('rebuilds are swapped in while batches and readers run, and no reader sees less than before', async () => {
  const log = await scratchEventStore();
  const store = openEventStore({ connectionString: log.connectionString, logger });
  await writeAnyLog(store, 500, 3);
  const open = async () => openPostgres({ url: await scratchDatabase(), logger });
  const [postgres, reference] = [await open(), await open()];

  const stopping = new AbortController();
  const { signal } = stopping;
  const running = runProjector({ projection: okr, store, postgres, logger, signal });
  await waitFor(postgres, ['okr'], await store.head(), waitMs);

  const writing = (async () => {
    for (let seed = 100; !signal.aborted; seed += 1) await writeAnyLog(store, 100, seed);
  })();
  const done = new AbortController();
  const readers = [read(postgres, done.signal), read(postgres, done.signal, 'prepared')];
  for (let round = 0; round < rebuilds; round += 1)
    expect(
      await rebuild({ projection: okr, store, postgres, logger, batchSize: 50 + round * 100 }),
    ).toBeDefined();
  done.abort();

  for (const seen of await Promise.all(readers)) {
    expect(seen.length).toBeGreaterThan(rebuilds);
    expect(seen.every(({ goals, joined }) => Number(goals) > 0 && Number(joined) > 0)).toBe(true);
    const positions = seen.map(({ position }) => Number(position));
    expect(positions).toEqual([...positions].sort((a, b) => a - b));
  }
  stopping.abort();
  await Promise.all([writing, running]);

  for (const each of [postgres, reference]) {
    const stop = new AbortController();
    const rest = runProjector({ projection: okr, store, postgres: each, logger, signal: stop.signal });
    await waitFor(each, ['okr'], await store.head(), waitMs);
    stop.abort();
    await rest;
  }
  expect(await tablesOf(postgres, okr)).toEqual(await tablesOf(reference, okr));

  await Promise.all([postgres.close(), reference.close(), store.close()]);
  await log.remove();
});
