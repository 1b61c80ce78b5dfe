import type { Postgres } from '@cairn/read-model/postgres';
import { waitFor } from '@cairn/read-model/wait';
import { waitMs } from '@cairn/testing/limits';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readCheckpoint } from './checkpoint.ts';
import { add, contents, ledger, remove, silent, startWorld, type World } from './ledger.fixture.ts';
import { rebuild, swap } from './rebuild.ts';
import { runProjector } from './run.ts';
import { createTables } from './schema.ts';

let world: World;
let postgres: Postgres;
const base = () => ({ projection: ledger, store: world.store, postgres, logger: silent });

beforeAll(async () => {
  world = await startWorld();
  const events = Array.from({ length: 300 }, (_, index) =>
    add(`i${index % 7}`, 20 + (index % 50), `s${index % 3}`),
  );
  await world.tell(...events, remove('i3'), remove('i5'), add('i5', 1));
});
afterAll(() => world.stop());
beforeEach(async () => {
  postgres = await world.database();
});

const projected = async (work: () => Promise<void> = async () => {}): Promise<void> => {
  const stopping = new AbortController();
  const running = runProjector({ ...base(), signal: stopping.signal });
  await waitFor(postgres, ['ledger'], await world.store.head(), waitMs);
  await work();
  stopping.abort();
  await running;
};

/** Advisory locks of this database that somebody waits for. */
const lockWaits = `select from pg_locks l join pg_database d on d.oid = l.database
  where datname = current_database() and locktype = 'advisory' and not granted`;

const schemas = () =>
  postgres.query(`select nspname from pg_namespace where nspname like 'ledger%' order by 1`);

describe('a rebuild', () => {
  test('leads to the same rows as the live projection, byte for byte', async () => {
    await projected();
    const live = await contents(postgres, 'ledger');
    await rebuild(base());
    expect(await contents(postgres, 'ledger')).toEqual(live);
    expect(live.rows['entry']).not.toHaveLength(0);
    expect(await schemas()).toEqual([{ nspname: 'ledger' }]);
  });

  test('a rebuild creates the read model and its indexes if there is none', async () => {
    await rebuild(base());
    const rebuilt = await contents(postgres, 'ledger');
    const indexes = () =>
      postgres.query(`select indexdef from pg_indexes where schemaname = 'ledger' order by 1`);
    const found = await indexes();
    await postgres.query('drop schema ledger cascade');
    await projected();
    expect(rebuilt).toEqual(await contents(postgres, 'ledger'));
    expect(found).toEqual(await indexes());
  });

  test('repairs rows that were changed by hand, while the projector keeps running', async () => {
    await projected(async () => {
      const before = await contents(postgres, 'ledger');
      await postgres.query('update ledger.item set total = 0');
      await rebuild(base());
      expect(await contents(postgres, 'ledger')).toEqual(before);
      await waitFor(postgres, ['ledger'], await world.tell(add('after', 5)), waitMs);
      const total = await postgres.query(`select total from ledger.item where item = 'after'`);
      expect(total).toEqual([{ total: 5 }]);
    });
  });

  test('reports its progress up to the head of the log', async () => {
    const seen: bigint[] = [];
    await rebuild({ ...base(), batchSize: 50, onProgress: ({ position }) => void seen.push(position) });
    expect(seen.length).toBeGreaterThan(3);
    expect(seen.at(-1)).toBe(await world.store.head());
  });

  test('a rebuild that is stopped leaves the live read model alone', async () => {
    await projected();
    const live = await contents(postgres, 'ledger');
    const stopping = new AbortController();
    const onProgress = () => stopping.abort();
    expect(await rebuild({ ...base(), batchSize: 50, onProgress, signal: stopping.signal })).toBeUndefined();
    expect(await contents(postgres, 'ledger')).toEqual(live);
  });

  test('a rebuild refuses the read model of another log', async () => {
    const other = await startWorld();
    await other.tell(add('x', 1));
    await projected();
    const live = await contents(postgres, 'ledger');
    await expect(rebuild({ ...base(), store: other.store })).rejects.toThrow('was folded from another log');
    expect(await contents(postgres, 'ledger')).toEqual(live);
    await other.stop();
  });
});

describe('a swap', () => {
  const withNext = async (work: (session: Awaited<ReturnType<Postgres['session']>>) => Promise<void>) => {
    const session = await postgres.session();
    await createTables(session, ledger, 'ledger_next');
    await work(session);
    await session.end();
  };

  test('is refused while the live read model is ahead, and succeeds when it is not', async () => {
    await projected();
    await withNext(async (session) => {
      const live = await readCheckpoint(session, 'ledger');
      if (!live) throw new Error('nothing was projected');
      expect(await swap(session, ledger, { ...live, position: live.position - 1n })).toBe(false);
      expect(await schemas()).toEqual([{ nspname: 'ledger' }, { nspname: 'ledger_next' }]);
      expect(await swap(session, ledger, live)).toBe(true);
      expect(await schemas()).toEqual([{ nspname: 'ledger' }, { nspname: 'ledger_previous' }]);
    });
  });

  test('a swap is refused if a newer version has replaced the read model meanwhile', async () => {
    await projected();
    await withNext(async (session) => {
      await postgres.query('update ledger.checkpoint set version = 9');
      const next = { position: 10n ** 9n, knownAt: '', eventId: null, version: 2 };
      await expect(swap(session, ledger, next)).rejects.toThrow('newer than this projector');
      expect(await schemas()).toEqual([{ nspname: 'ledger' }, { nspname: 'ledger_next' }]);
    });
  });

  test('waits for the current batch', async () => {
    await projected();
    await withNext(async (session) => {
      const live = await readCheckpoint(session, 'ledger');
      if (!live) throw new Error('nothing was projected');
      let swapped: Promise<boolean> = Promise.resolve(false);
      const seen: unknown[] = [];
      const stopping = new AbortController();
      const beforeCommit = async () => {
        swapped = swap(session, ledger, { ...live, position: live.position + 10n ** 6n });
        for (let waiting = 0; waiting === 0; ) waiting = (await postgres.query(lockWaits)).length;
        seen.push(...(await schemas()));
        stopping.abort();
      };
      const running = runProjector({ ...base(), signal: stopping.signal, hooks: { beforeCommit } });
      const position = await world.tell(add('waited', 5));
      await running;
      expect(await swapped).toBe(true);
      expect(seen).toEqual([{ nspname: 'ledger' }, { nspname: 'ledger_next' }]);
      const previous = await contents(postgres, 'ledger_previous');
      expect(previous.checkpoint).toMatchObject({ position: String(position) });
    });
  });
});
