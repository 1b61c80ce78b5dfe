import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { counted, newStream } from './counter.fixture.ts';
import { WrongExpectedRevision } from './errors.ts';
import { positionOf } from './read.ts';
import { scratchEventStore } from './scratch-event-store.fixture.ts';
import {
  amounts,
  collect,
  openCounterStore,
  startCounterLog,
  startWire,
  type CounterLog,
} from './server.fixture.ts';

let log: CounterLog;
beforeAll(async () => {
  log = await startCounterLog();
});
afterAll(() => log.stop());

describe('appending', () => {
  test('returns the revision and position of the last event', async () => {
    const stream = newStream();
    const first = await log.store.append(stream, counted(1, 2), 'noStream');
    const second = await log.store.append(stream, counted(3), 1);
    const entries = await collect(log.store.readStream(stream));
    expect([first.revision, second.revision]).toEqual([1, 2]);
    expect(entries.slice(1).map(positionOf)).toEqual([first.position, second.position]);
  });

  test('an expected revision of -1 means that there is no stream', async () => {
    await expect(log.store.append(newStream(), counted(1), -1)).resolves.toMatchObject({ revision: 0 });
  });

  test('an append at a wrong revision is refused and learns the actual one', async () => {
    const stream = newStream();
    await log.store.append(stream, counted(1, 2), 'any');
    await expect(log.store.append(stream, counted(3), 0)).rejects.toMatchObject({ actual: 1 });
    await expect(log.store.append(stream, counted(3), 'noStream')).rejects.toBeInstanceOf(
      WrongExpectedRevision,
    );
    await expect(log.store.append(newStream(), counted(3), 4)).rejects.toMatchObject({ actual: undefined });
  });

  test('stores events once even if the first answer was lost', async () => {
    const wire = await startWire(log.port);
    const distant = openCounterStore(wire.connectionString);
    const stream = newStream();
    await distant.append(stream, counted(1), 'noStream');
    const kept = wire.keepAnswers();
    const pending = distant.append(stream, counted(2), 0);
    await kept;
    wire.cut();
    await expect(pending).resolves.toMatchObject({ revision: 1 });
    expect(amounts(await collect(log.store.readStream(stream)))).toEqual([1, 2]);
    await distant.close();
    await wire.close();
  });

  test('an append waits for a server that restarts', async () => {
    const own = await scratchEventStore();
    const ownStore = openCounterStore(own.connectionString);
    const stream = newStream();
    await ownStore.append(stream, counted(1), 'noStream');
    await own.stop();
    const pending = [
      ownStore.append(stream, counted(2), 0),
      ownStore.append(newStream(), counted(5), 'noStream'),
    ];
    await own.start();
    await expect(Promise.all(pending)).resolves.toMatchObject([{ revision: 1 }, { revision: 0 }]);
    expect(amounts(await collect(ownStore.readStream(stream)))).toEqual([1, 2]);
    await ownStore.close();
    await own.remove();
  });
});
