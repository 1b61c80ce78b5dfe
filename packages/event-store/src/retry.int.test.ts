import { expect, test } from 'vitest';
import { counted, newStream } from './counter.fixture.ts';
import { EventStoreUnavailable } from './errors.ts';
import { openEventStore } from './open.ts';
import { scratchEventStore } from './scratch-event-store.fixture.ts';
import { logger } from './server.fixture.ts';

test('a call gives up when its patience is at an end, and counts what it tried again', async () => {
  const server = await scratchEventStore();
  const { connectionString } = server;
  const store = openEventStore({ connectionString, logger, patienceMs: 300 });
  await store.head();
  expect(store.retries()).toBe(0);
  await server.stop();
  await expect(store.append(newStream(), counted(1), 'any')).rejects.toBeInstanceOf(EventStoreUnavailable);
  await expect(store.head()).rejects.toBeInstanceOf(EventStoreUnavailable);
  expect(store.retries()).toBeGreaterThan(0);
  await store.close();
  await server.remove();
});
