import { createLogger } from '@cairn/runtime/logger';
import type { Postgres } from '@cairn/read-model/postgres';
import { waitFor } from '@cairn/read-model/wait';
import { waitMs } from '@cairn/testing/limits';
import { until } from '@cairn/testing/until';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { add, contents, ledger, newEvent, remove, silent, startWorld, type World } from './ledger.fixture.ts';
import { takeLock } from './lock.ts';
import { rebuild } from './rebuild.ts';
import { type ProjectorState, type RunProjector, runProjector } from './run.ts';
import type { Projection } from './view.ts';

let world: World;
let postgres: Postgres;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

type Running = {
  states: ProjectorState[];
  lines: () => string;
  stop: () => Promise<void>;
  ended: Promise<unknown>;
};
const running: Running[] = [];

const start = (options: Partial<RunProjector> = {}): Running => {
  const stopping = new AbortController();
  const states: ProjectorState[] = [];
  const lines: string[] = [];
  const logger = createLogger({ service: 'test' }, { write: (line) => void lines.push(line) });
  const onState = (state: ProjectorState) => void states.push(state);
  const { store } = world;
  const base = { projection: ledger, store, postgres, logger, signal: stopping.signal, onState, pollMs: 20 };
  const ended = runProjector({ ...base, ...options }).then(
    () => undefined,
    (error: unknown) => error,
  );
  const stop = async () => {
    stopping.abort();
    await ended;
  };
  const one = { states, lines: () => lines.join(''), stop, ended };
  running.push(one);
  return one;
};

beforeEach(async () => {
  postgres = await world.database();
});
afterEach(async () => {
  await Promise.all(running.splice(0).map(({ stop }) => stop()));
});

const reached = (position: bigint, name = 'ledger') => waitFor(postgres, [name], position, waitMs);
const countOf = async (item: string): Promise<number> =>
  (await postgres.query('select from ledger.entry where item = $1', [item])).length;

describe('a projector', () => {
  test('folds the log, then new events, and announces its position', async () => {
    const first = await world.tell(add('live', 1), add('live', 2));
    start();
    await reached(first);
    expect(await countOf('live')).toBe(2);
    await reached(await world.tell(add('live', 4)));
    const [row] = await postgres.query<{ total: number }>(
      `select total from ledger.item where item = 'live'`,
    );
    expect(row).toEqual({ total: 7 });
    await reached(await world.tell(remove('live')));
    expect(await postgres.query(`select from ledger.item where item = 'live'`)).toEqual([]);
  });

  test('a projector that folds a log for the first time tells the planner what is in its tables', async () => {
    await world.tell(...Array.from({ length: 60 }, (_, n) => add(`item ${n}`, 1)));
    const { states } = start();
    await until(() => states.some((state) => state.phase === 'running' && state.caughtUp));
    const [known] = await postgres.query<{ rows: number; held: number }>(
      `select reltuples::int as rows, (select count(*)::int from ledger.entry) as held
       from pg_class where oid = 'ledger.entry'::regclass`,
    );
    expect(known?.held).toBeGreaterThanOrEqual(60);
    expect(known?.rows).toBe(known?.held);
  });

  test('a projector continues after a stop and folds nothing twice', async () => {
    const first = start();
    await reached(await world.tell(add('again', 1)));
    await first.stop();
    const position = await world.tell(add('again', 2));
    start();
    await reached(position);
    expect(await countOf('again')).toBe(2);
  });

  test('a projector stands by while another one is active, and takes over when that one ends', async () => {
    const active = start();
    await reached(await world.tell(add('taken', 1)));
    const standby = start();
    await until(() => standby.states.some(({ phase }) => phase === 'standby'));
    await active.stop();
    await reached(await world.tell(add('taken', 2)));
    expect(await countOf('taken')).toBe(2);
    // The position is stored before the projector says that it has caught up.
    await until(() => {
      const last = standby.states.at(-1);
      return last?.phase === 'running' && last.caughtUp;
    });
  });

  test('rolls back the current batch when its connection is lost, and reconnects', async () => {
    let kills = 2;
    const beforeCommit = async () => {
      kills -= 1;
      if (kills < 0) return;
      const { length } = await postgres.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and state = 'idle in transaction'`,
      );
      if (length !== 1) throw new Error('nothing was killed');
    };
    const { lines } = start({ hooks: { beforeCommit } });
    await reached(await world.tell(add('lost', 1), add('lost', 2)));
    expect(await countOf('lost')).toBe(2);
    expect(kills).toBeLessThanOrEqual(0);
    expect(lines()).toContain('projecting was interrupted');
  });

  test('a projector finishes the current batch when it is stopped', async () => {
    await reachedBy(await world.tell(add('stopped', 1)));
    const position = await world.tell(add('stopped', 2));
    const gate: { open: () => void } = { open: () => {} };
    const opened = new Promise<void>((resolve) => {
      gate.open = resolve;
    });
    let inBatch = false;
    const beforeCommit = async () => {
      inBatch = true;
      await opened;
    };
    const one = start({ hooks: { beforeCommit } });
    await until(() => inBatch);
    const stopped = one.stop();
    gate.open();
    await stopped;
    expect((await contents(postgres, 'ledger')).checkpoint).toMatchObject({ position: String(position) });
  });

  const reachedBy = async (position: bigint): Promise<void> => {
    const one = start();
    await reached(position);
    await one.stop();
  };

  test('skips an event of another category, even if it cannot be decoded', async () => {
    const malformed = await world.tellIn('kpi-ledger', { type: 'Added', data: { item: 7 } });
    await reachedBy(malformed);
    await world.tellIn('kpi-ledger', add('elsewhere', 1));
    await reachedBy(await world.tell(add('here', 1)));
    expect([await countOf('elsewhere'), await countOf('here')]).toEqual([0, 1]);
  });

  test('stops at an event that a newer release wrote, names it, and has stored the events before it', async () => {
    const before = await world.tell(add('newer', 1));
    const event = newEvent(add('newer', 2));
    const metadata = { ...event.metadata, schemaVersion: 2 };
    await world.store.append('goal-newer', [{ ...event, metadata }], 'any');
    const one = start();
    expect(await one.ended).toMatchObject({ name: 'NewerEvent', stream: 'goal-newer', type: 'Added' });
    expect((await contents(postgres, 'ledger')).checkpoint).toMatchObject({ position: String(before) });
  });
});

describe('a projector on another read model', () => {
  let other: World;
  beforeAll(async () => {
    other = await startWorld();
  });
  afterAll(() => other.stop());

  const at = (version: number): Projection => ({ ...ledger, version });

  test('stops if the read model has a newer version', async () => {
    const position = await other.tell(add('newer', 1));
    const newer = start({ store: other.store, projection: at(3) });
    await reached(position);
    await newer.stop();
    const before = await contents(postgres, 'ledger');
    await other.tell(add('newer', 2));
    expect(await start({ store: other.store, projection: at(2) }).ended).toMatchObject({
      name: 'NewerVersion',
    });
    expect(await contents(postgres, 'ledger')).toEqual(before);
  });

  test('rebuilds a read model of an older version and takes over from its projector', async () => {
    const older = start({ store: other.store, projection: at(2) });
    await reached(await other.tell(add('older', 1)));
    const newer = start({ store: other.store, projection: at(3) });
    await until(() => newer.states.some(({ phase }) => phase === 'standby'));
    const position = await other.tell(add('older', 2));
    expect(await older.ended).toMatchObject({ name: 'NewerVersion' });
    await reached(position);
    expect(await countOf('older')).toBe(2);
    expect(newer.states.map(({ phase }) => phase)).toContain('rebuilding');
    expect((await contents(postgres, 'ledger')).checkpoint).toMatchObject({ version: 3 });
    expect(await postgres.query(`select nspname from pg_namespace where nspname like 'ledger\\_%'`)).toEqual(
      [],
    );
  });

  test('stops if the read model belongs to another log, and writes nothing', async () => {
    const mine = start({ store: other.store });
    await reached(await other.tell(add('mine', 1)));
    await mine.stop();
    const before = await contents(postgres, 'ledger');
    expect(await start({ store: world.store }).ended).toMatchObject({ name: 'AnotherLog' });
    expect(await contents(postgres, 'ledger')).toEqual(before);
  });

  test('stops instead of standing by for a projector of another log', async () => {
    start({ store: other.store });
    await reached(await other.tell(add('theirs', 1)));
    const mine = start({ store: world.store });
    expect(await mine.ended).toMatchObject({ name: 'AnotherLog' });
    expect(mine.states).toEqual([{ phase: 'starting' }]);
  });

  test('stops while standing by if another log is folded meanwhile', async () => {
    const active = await postgres.session();
    await takeLock(active, 'cairn:project:ledger', { signal: AbortSignal.timeout(waitMs) });
    const mine = start({ store: world.store });
    await until(() => mine.states.some(({ phase }) => phase === 'standby'));
    await other.tell(add('meanwhile', 1));
    await rebuild({ projection: ledger, store: other.store, postgres, logger: silent });
    expect(await mine.ended).toMatchObject({ name: 'AnotherLog' });
    await active.end();
  });
});
