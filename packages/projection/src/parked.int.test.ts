import type { Postgres } from '@cairn/read-model/postgres';
import { waitFor } from '@cairn/read-model/wait';
import { createLogger } from '@cairn/runtime/logger';
import { waitMs } from '@cairn/testing/limits';
import { until } from '@cairn/testing/until';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { healthOf } from './health.ts';
import {
  add,
  contents,
  ledger,
  type LedgerEvent,
  newEvent,
  silent,
  skipOf,
  startWorld,
  type World,
} from './ledger.fixture.ts';
import { rebuild } from './rebuild.ts';
import { type ProjectorState, runProjector } from './run.ts';

let world: World;
let postgres: Postgres;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());
beforeEach(async () => {
  postgres = await world.database();
});

type Told = LedgerEvent | { type: string; data: unknown };

const unreadable: Told = { type: 'Added', data: { item: 7 } };
const unfoldable = add('unlucky', 13);
const unstorable = add('huge', 3e9);

/** Appends events to a stream one by one; resolves with the id and revision of each. */
const tellOneByOne = async (stream: string, ...told: readonly Told[]) => {
  const places: { id: string; revision: number }[] = [];
  for (const one of told) {
    const event = newEvent(one);
    const { revision } = await world.store.append(stream, [event], 'any');
    places.push({ id: event.id, revision });
  }
  return places;
};

/** Projects up to the head of the log, then calls `meanwhile` and projects what it added. */
const project = async ({ batchSize = 1_000, meanwhile = async () => {} } = {}) => {
  const stopping = new AbortController();
  const states: ProjectorState[] = [];
  const lines: string[] = [];
  const logger = createLogger({ service: 'test' }, { write: (line) => void lines.push(line) });
  const onState = (state: ProjectorState) => void states.push(state);
  const base = { projection: ledger, store: world.store, postgres, logger, onState, batchSize };
  const running = runProjector({ ...base, signal: stopping.signal });
  const reached = async () => waitFor(postgres, ['ledger'], await world.store.head(), waitMs);
  await reached();
  await meanwhile();
  await reached();
  await until(() => states.some((state) => state.phase === 'running' && state.caughtUp));
  stopping.abort();
  await running;
  return { states, lines: lines.join('') };
};

const itemsIn = async (shelf: string) =>
  (
    await postgres.query<{ item: string }>('select item from ledger.shelf where shelf = $1 order by 1', [
      shelf,
    ])
  ).map(({ item }) => item);

const parkedStreams = async () => (await contents(postgres, 'ledger')).parked;

describe.each([
  { what: 'cannot be decoded', bad: unreadable, reason: /data\.shelf: / },
  { what: 'cannot be folded', bad: unfoldable, reason: /thirteen/ },
  { what: 'Postgres refuses', bad: unstorable, reason: /22003/ },
])('an event that $what', ({ what, bad, reason }) => {
  const stream = `goal-${what.replaceAll(' ', '_')}`;
  const shelf = what;

  test('parks its stream, and every other event is folded', async () => {
    await tellOneByOne(stream, add('before', 1, shelf), bad, add('after', 1, shelf));
    await tellOneByOne('goal-other', add('other', 1, shelf));
    const { states, lines } = await project();
    expect(await itemsIn(shelf)).toEqual(['before', 'other']);
    expect(await parkedStreams()).toContainEqual({
      stream,
      revision: 1,
      reason: expect.stringMatching(reason),
      withheld: 1,
    });
    const health = healthOf(() => states.at(-1) as ProjectorState);
    await expect(health.ready['caughtUp']?.()).resolves.toBeUndefined();
    expect(health.about()).toMatchObject({
      projection: { parked: expect.arrayContaining([{ stream, revision: 1, withheld: 1 }]) },
    });
    expect(lines).toContain(`"stream":"${stream}"`);
  });
});

describe('a skipped event', () => {
  test('lets what was withheld be folded at the place of the skip', async () => {
    const [bad] = await tellOneByOne('goal-skipped', unreadable, add('withheld', 1, 'skipped'));
    const skip = async () => {
      expect(await itemsIn('skipped')).toEqual([]);
      await tellOneByOne('goal-skipped', skipOf(bad!), add('later', 1, 'skipped'));
    };
    await project({ meanwhile: skip });
    expect(await itemsIn('skipped')).toEqual(['later', 'withheld']);
    expect((await parkedStreams()).map(({ stream }) => stream)).not.toContain('goal-skipped');
  });

  test('lets an event come that parks the stream again', async () => {
    const told = [unreadable, add('first', 1, 'twice'), unstorable, add('second', 1, 'twice')];
    const [bad, , huge] = await tellOneByOne('goal-twice', ...told);
    await project({ meanwhile: async () => void (await tellOneByOne('goal-twice', skipOf(bad!))) });
    expect(await itemsIn('twice')).toEqual(['first']);
    expect(await parkedStreams()).toContainEqual(
      expect.objectContaining({ stream: 'goal-twice', revision: 2, withheld: 1 }),
    );
    await tellOneByOne('goal-twice', skipOf(huge!));
    await project();
    expect(await itemsIn('twice')).toEqual(['first', 'second']);
  });
});

test('a log with parked and released streams leaves the same rows live and rebuilt, however it is cut', async () => {
  for (const batchSize of [1, 3, 1_000]) {
    postgres = await world.database();
    await project({ batchSize });
    const live = await contents(postgres, 'ledger');
    await rebuild({ projection: ledger, store: world.store, postgres, logger: silent });
    expect(await contents(postgres, 'ledger')).toEqual(live);
    expect(live.parked.length).toBeGreaterThan(0);
  }
});
