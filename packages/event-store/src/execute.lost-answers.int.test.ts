import { newId } from '@cairn/runtime/new-id';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { count, countedEvent, counter } from './counter.fixture.ts';
import { WrongExpectedRevision } from './errors.ts';
import { startCounters, to, type Counters } from './execute.fixture.ts';
import { load } from './load.ts';
import type { EventStore } from './open.ts';
import { openCounterStore, startWire } from './server.fixture.ts';

let counters: Counters;
beforeAll(async () => {
  counters = await startCounters();
});
afterAll(() => counters.stop());

describe('while the store does not answer', () => {
  test('finds its own events if a retry conflicts with the append that it repeats', async () => {
    const id = newId();
    const forgetful: EventStore = {
      ...counters.store,
      append: async (...of) => {
        const { revision } = await counters.store.append(...of);
        throw new WrongExpectedRevision(of[0], revision);
      },
    };
    const execute = counters.executor({ store: forgetful });
    const done = await execute(to(id, count(2, true)));
    expect(done).toMatchObject({ revision: 1, repeated: false, decidedNothing: false });
    const ids = (await counters.stored(id)).map((entry) => entry.kind === 'event' && entry.event.id);
    expect(done.events.map((event) => event.id)).toEqual(ids);
  });

  test('stores a command once if its answer was lost', async () => {
    const wire = await startWire(counters.port);
    const distant = openCounterStore(wire.connectionString);
    const execute = counters.executor({ store: distant });
    const id = newId();
    await execute(to(id, count(1)));
    const kept = wire.keepAnswers();
    const pending = execute(to(id, count(2)));
    await kept;
    // Meanwhile another process appends after the stored event.
    await counters.store.append(`feedback-${id}`, [countedEvent(3)], 1);
    wire.cut();
    await expect(pending).resolves.toMatchObject({ revision: 1, repeated: false });
    await expect(execute(to(id, count(4)))).resolves.toMatchObject({ revision: 3 });
    await expect(load(counters.store, counter, id)).resolves.toMatchObject({ state: { total: 10 } });
    await distant.close();
    await wire.close();
  });
});
