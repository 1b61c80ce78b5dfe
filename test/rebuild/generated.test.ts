import { eventTypes } from '@cairn/contracts/registry';
import { type EventStore, openEventStore } from '@cairn/event-store/open';
import { runProjector } from '@cairn/projection/run';
import type { Projection } from '@cairn/projection/view';
import { openPostgres, type Postgres } from '@cairn/read-model/postgres';
import { scratchDatabase } from '@cairn/read-model/scratch-database.fixture';
import { waitFor } from '@cairn/read-model/wait';
import { createLogger } from '@cairn/runtime/logger';
import fc from 'fast-check';
import { waitMs } from '@cairn/testing/limits';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeAnyLog } from '../any-log.ts';
import { projections } from '../projectors.ts';
import { startStores } from '../stores.ts';
import { liveAndRebuilt } from './compare.ts';

const logger = createLogger({ service: 'test', level: 'silent' });
const length = 700;

let stores: Awaited<ReturnType<typeof startStores>>;
let store: EventStore;
let postgres: Postgres;

beforeAll(async () => {
  stores = await startStores();
  store = openEventStore({ connectionString: stores.eventStoreUrl, logger });
  await writeAnyLog(store, length, 20_251);
  postgres = openPostgres({ url: await scratchDatabase(), logger });
});
afterAll(async () => {
  await Promise.all([postgres.close(), store.close()]);
  await stores.stop();
});

/** One run of a projector: this many batches of this many events. */
type Stretch = { batchSize: number; batches: number };
const anyStretch = fc.record({
  batchSize: fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 10, max: 150 })),
  batches: fc.integer({ min: 1, max: 5 }),
});
/** Enough runs for all events of the log. */
const stretchesOf = (seed: number): readonly Stretch[] => {
  const [any = []] = fc.sample(fc.array(anyStretch, { minLength: 40, maxLength: 40 }), { numRuns: 1, seed });
  let left = length;
  return any.filter(({ batchSize, batches }) => {
    if (batchSize * batches >= left) return false;
    left -= batchSize * batches;
    return true;
  });
};

/** Runs a projector once; resolves with the number of batches that it stored. */
const foldFor = async (projection: Projection, { batchSize, batches }: Stretch): Promise<number> => {
  const enough = new AbortController();
  let stored = 0;
  const beforeCommit = async (): Promise<void> => {
    stored += 1;
    if (stored === batches) enough.abort();
  };
  const { signal } = enough;
  await runProjector({ projection, store, postgres, logger, signal, batchSize, hooks: { beforeCommit } });
  return stored;
};

const foldRest = async (projection: Projection): Promise<void> => {
  const done = new AbortController();
  const running = runProjector({ projection, store, postgres, logger, signal: done.signal, batchSize: 60 });
  await waitFor(postgres, [projection.name], await store.head(), waitMs);
  done.abort();
  await running;
};

describe('a generated log', () => {
  test('has every event type', async () => {
    const seen = new Set<string>();
    let events = 0;
    for await (const entry of store.readAll()) {
      expect(entry.kind).toBe('event');
      if (entry.kind === 'event') seen.add(entry.event.type);
      events += 1;
    }
    expect([...seen].sort()).toEqual([...eventTypes.keys()].sort());
    expect(events).toBe(length);
  });

  test.each(projections.map((projection, seed) => [projection.name, projection, seed + 1] as const))(
    'leaves the same rows in %s as a rebuild, byte for byte, however it is cut into batches',
    async (_name, projection, seed) => {
      const stretches = stretchesOf(seed);
      for (const stretch of stretches) expect(await foldFor(projection, stretch)).toBe(stretch.batches);
      await foldRest(projection);
      const { live, rebuilt } = await liveAndRebuilt(projection, { store, postgres });
      for (const { table } of projection.views) expect(live[table.name]).not.toEqual([]);
      expect(rebuilt).toEqual(live);
    },
  );
});
