import { randomUUID } from 'node:crypto';
import type { AnyRecorded } from '@cairn/contracts/registry';
import { openPostgres, type Postgres, type Session } from '@cairn/read-model/postgres';
import { scratchDatabase } from '@cairn/read-model/scratch-database.fixture';
import { rounds } from '@cairn/testing/limits';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Step } from './batches.ts';
import { createWriter } from './batch.write.ts';
import type { Checkpoint } from './checkpoint.ts';
import { CheckpointMoved } from './errors.ts';
import { add, contents, ledger, type LedgerEvent, newEvent, remove, silent } from './ledger.fixture.ts';
import { createIndexes, createTables } from './schema.ts';

let postgres: Postgres;
let session: Session;
beforeAll(async () => {
  postgres = openPostgres({ url: await scratchDatabase(), logger: silent });
  session = await postgres.session();
});
afterAll(async () => {
  await session.end();
  await postgres.close();
});

// These logs hold no skip, so nothing is read again.
const store = { readStream: () => expect.unreachable() };

const start: Checkpoint = { position: 0n, knownAt: '', eventId: null, version: ledger.version };

const stepsOf = (events: readonly LedgerEvent[]): Step[] =>
  events.map((event, index) => {
    const recorded = {
      ...newEvent(event),
      stream: 'goal-ledger',
      revision: index,
      position: BigInt(index + 1),
    };
    return { position: recorded.position, eventId: recorded.id, event: recorded as unknown as AnyRecorded };
  });

/** Empties the tables of schema `same`, folds the batches into them and returns what is there then. */
const folded = async (batches: readonly (readonly Step[])[], cachedRows: number, fresh = false) => {
  await session.run({ text: 'truncate same.item, same.shelf, same.entry' });
  await session.run({ text: 'update same.checkpoint set position = 0, event_id = null' });
  const write = createWriter({ session, store, projection: ledger, schema: 'same', cachedRows, fresh });
  let at = start;
  for (const batch of batches) at = await write(batch, at);
  return contents(postgres, 'same');
};

const items = fc.constantFrom('a', 'b', 'c');
const events = fc.array(
  fc.oneof(
    { arbitrary: fc.tuple(items, fc.integer({ min: 20, max: 99 }), fc.constantFrom('x', 'y')), weight: 2 },
    { arbitrary: items.map((item) => [item] as const), weight: 1 },
  ),
  { minLength: 1, maxLength: 20 },
);
const cut = <T>(all: readonly T[], sizes: readonly number[]): T[][] => {
  const rest = [...all];
  const batches = sizes.map((size) => rest.splice(0, size));
  return [...batches, rest].filter((batch) => batch.length > 0);
};

describe('a batch', () => {
  test('leads to the same rows for every size and for any rows kept in memory', async () => {
    await createTables(session, ledger, 'same');
    const sizes = fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 12 });
    const cached = fc.constantFrom(1, 3, 1_000);
    const property = fc.asyncProperty(
      events,
      sizes,
      cached,
      fc.boolean(),
      async (given, sizes, cachedRows, fresh) => {
        const log = stepsOf(
          given.map(([item, amount, shelf]) =>
            amount === undefined ? remove(item) : add(item, amount, shelf),
          ),
        );
        const oneByOne = await folded(
          cut(
            log,
            Array.from(log, () => 1),
          ),
          1,
        );
        expect(await folded(cut(log, sizes), cachedRows, fresh)).toEqual(oneByOne);
      },
    );
    await fc.assert(property, { numRuns: rounds(25) });
  });

  test('writes nothing if another writer was first', async () => {
    await createTables(session, ledger, 'raced');
    const writer = () =>
      createWriter({ session, store, projection: ledger, schema: 'raced', cachedRows: 9, fresh: true });
    const [first, second] = [writer(), writer()];
    const log = stepsOf([add('a', 1), add('a', 2), add('b', 3)]);
    await first(log.slice(0, 1), start);
    const before = await contents(postgres, 'raced');
    await expect(second(log, start)).rejects.toThrow(CheckpointMoved);
    expect(await contents(postgres, 'raced')).toEqual(before);
    expect(before.checkpoint).toMatchObject({ position: '1' });
  });

  test('writes nothing if another version has replaced the read model', async () => {
    await createTables(session, { ...ledger, version: 3 }, 'upgraded');
    const write = createWriter({
      session,
      store,
      projection: ledger,
      schema: 'upgraded',
      cachedRows: 9,
      fresh: true,
    });
    await expect(write(stepsOf([add('a', 1)]), start)).rejects.toThrow(CheckpointMoved);
    expect((await contents(postgres, 'upgraded')).checkpoint).toMatchObject({ position: '0' });
  });

  /** Folds a log of one stream in one batch; tells how far it came, the items it stored and what parks the stream. */
  const parkedBy = async (schema: string, events: readonly LedgerEvent[]) => {
    await createTables(session, ledger, schema);
    const write = createWriter({ session, store, projection: ledger, schema, cachedRows: 9, fresh: true });
    await write(stepsOf(events), start);
    const { checkpoint, rows, parked } = await contents(postgres, schema);
    return { position: checkpoint?.position, items: rows['item']?.length, parked };
  };

  test('parks the stream of an event that cannot be folded, and withholds what follows in it', async () => {
    const events = [add('a', 1), add('b', 2), add('c', 3), add('d', 13), add('e', 5)];
    expect(await parkedBy('thirteen', events)).toEqual({
      position: '5',
      items: 3,
      parked: [{ stream: 'goal-ledger', revision: 3, reason: 'thirteen cannot be folded', withheld: 1 }],
    });
  });

  test('parks the stream of the event whose row Postgres refuses, and says so without the value', async () => {
    const events = [add('a', 1), add('b', 3e9), add('c', 1), add('d', 1)];
    expect(await parkedBy('large', events)).toEqual({
      position: '4',
      items: 1,
      parked: [
        { stream: 'goal-ledger', revision: 1, reason: 'Postgres refused its rows (22003)', withheld: 2 },
      ],
    });
  });

  test('a batch moves the checkpoint past an event of unknown type', async () => {
    await createTables(session, ledger, 'unknown');
    const write = createWriter({
      session,
      store,
      projection: ledger,
      schema: 'unknown',
      cachedRows: 9,
      fresh: true,
    });
    const id = randomUUID();
    await write([{ position: 8n, eventId: id }], start);
    expect((await contents(postgres, 'unknown')).checkpoint).toMatchObject({ position: '8', event_id: id });
  });
});

describe('the tables of a projection', () => {
  test('the tables of a projection get their indexes afterwards', async () => {
    await createTables(session, ledger, 'indexed');
    const count = async () =>
      (await postgres.query(`select 1 from pg_indexes where schemaname = 'indexed'`)).length;
    const before = await count();
    await createIndexes(session, ledger, 'indexed');
    expect((await count()) - before).toBe(2);
  });
});
