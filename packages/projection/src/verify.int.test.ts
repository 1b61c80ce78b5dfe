import type { NewEvent } from '@cairn/event-store/personal-codec';
import type { EventStore } from '@cairn/event-store/open';
import type { Postgres } from '@cairn/read-model/postgres';
import { waitFor } from '@cairn/read-model/wait';
import { createLogger } from '@cairn/runtime/logger';
import { waitMs } from '@cairn/testing/limits';
import { until } from '@cairn/testing/until';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { add, contents, ledger, newEvent, silent, startWorld, type World } from './ledger.fixture.ts';
import { type ProjectorState, runProjector } from './run.ts';
import { verifyHistory } from './verify.ts';

const worlds: World[] = [];
let postgres: Postgres;

/** A log with these events; what is in `before` is no event of a domain. */
const logOf = async (events: readonly NewEvent[], before: readonly NewEvent[] = []): Promise<World> => {
  const world = await startWorld();
  worlds.push(world);
  if (before.length > 0) await world.store.append('$elsewhere', before, 'any');
  for (const event of events) await world.store.append('goal-ledger', [event], 'any');
  return world;
};

beforeEach(async () => {
  const first = await startWorld();
  worlds.push(first);
  postgres = await first.database();
});
afterEach(() => Promise.all(worlds.splice(0).map((world) => world.stop())));

const project = async ({ store }: World): Promise<ProjectorState[]> => {
  const stopping = new AbortController();
  const states: ProjectorState[] = [];
  const onState = (state: ProjectorState) => void states.push(state);
  const base = { projection: ledger, store, postgres, logger: silent, onState };
  const running = runProjector({ ...base, signal: stopping.signal });
  const caughtUp = until(() => states.some((state) => state.phase === 'running' && state.caughtUp));
  await Promise.race([caughtUp, running]);
  await waitFor(postgres, ['ledger'], await store.head(), waitMs);
  stopping.abort();
  await running;
  return states;
};

/** One pass of the verifier; resolves with the read models that differ, and what was logged. */
const verify = async (store: EventStore, pageSize?: number) => {
  const stopping = new AbortController();
  const lines: string[] = [];
  const logger = createLogger({ service: 'test' }, { write: (line) => void lines.push(line) });
  const outcomes: (readonly string[])[] = [];
  const onOutcome = (differing: readonly string[]) => void outcomes.push(differing);
  const options = { store, postgres, logger, rest: 0, onOutcome, ...(pageSize && { pageSize }) };
  const verifying = verifyHistory({ ...options, signal: stopping.signal });
  await until(() => outcomes.length > 1);
  stopping.abort();
  await verifying;
  return { differing: outcomes.at(-1), lines: lines.join('') };
};

const events = [21, 22, 23, 24].map((amount) => newEvent(add('a', amount)));
const rewritten = events.map((event, index) => (index === 1 ? { ...event, ...add('a', 99) } : event));

describe('a log in which one event was changed', () => {
  test('is noticed, though every position and id is the same', async () => {
    await project(await logOf(events));
    const other = await logOf(rewritten);
    expect((await project(other)).map(({ phase }) => phase)).not.toContain('rebuilding');
    const { differing, lines } = await verify(other.store);
    expect(differing).toEqual(['ledger']);
    expect(lines).toContain('The log was changed');
  });

  test('is no longer noticed once the original is back', async () => {
    const original = await logOf(events);
    await project(original);
    await verify((await logOf(rewritten)).store);
    await postgres.query('update verification.progress set finished_at = null');
    expect((await verify(original.store)).differing).toEqual([]);
  });

  test('at other positions is another log', async () => {
    await project(await logOf(events));
    const other = await logOf(rewritten, [newEvent(add('pad', 1))]);
    await expect(project(other)).rejects.toMatchObject({ name: 'AnotherLog' });
  });
});

describe('the same history at other positions', () => {
  test('is rebuilt, and the projector goes on', async () => {
    const first = await logOf(events);
    await project(first);
    const before = await contents(postgres, 'ledger');
    const copy = await logOf(events, [newEvent(add('pad', 1)), newEvent(add('pad', 2))]);
    expect((await project(copy)).map(({ phase }) => phase)).toContain('rebuilding');
    const after = await contents(postgres, 'ledger');
    expect(after.rows['shelf']).toEqual(before.rows['shelf']);
    expect(after.rows['entry']).not.toEqual(before.rows['entry']);
    expect(after.checkpoint).toMatchObject({ hash: before.checkpoint?.hash });
    expect(BigInt(after.checkpoint?.position ?? 0)).toBe(await copy.store.head());
  });

  test('is rebuilt from a copy whose positions are smaller', async () => {
    await project(await logOf(events, [newEvent(add('pad', 1)), newEvent(add('pad', 2))]));
    const copy = await logOf(events);
    await project(copy);
    const { checkpoint } = await contents(postgres, 'ledger');
    expect(BigInt(checkpoint?.position ?? 0)).toBe(await copy.store.head());
  });
});

test('a pass that was interrupted goes on where it stopped', async () => {
  const { store } = await logOf(events);
  await project({ store } as World);
  const begun: (string | null)[] = [];
  const stopping = new AbortController();
  const watched: EventStore = {
    ...store,
    readHistory: (after, limit) => {
      begun.push(after.eventId);
      if (begun.length === 2) stopping.abort();
      return store.readHistory(after, limit);
    },
  };
  const options = { store: watched, postgres, logger: silent, rest: 0, pageSize: 1 };
  await verifyHistory({ ...options, signal: stopping.signal });
  expect(begun).toEqual([null, events[0]?.id]);
  begun.length = 0;
  expect((await verify(watched, 1)).differing).toEqual([]);
  expect(begun[0]).not.toBeNull();
});
