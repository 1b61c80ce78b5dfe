import { EventStoreDBClient, jsonEvent, type ResolvedEvent, streamNameFilter } from '@eventstore/db-client';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type TemporaryDir, temporaryDir } from '../log/log.fixture.ts';
import { startEmbeddedEventStoreDB, type EmbeddedEventStoreDB } from '../start.ts';

const BATCHES = 30;
const EVENTS = 100;

describe('a subscriber that falls behind', () => {
  let folder: TemporaryDir;
  let server: EmbeddedEventStoreDB;
  let client: EventStoreDBClient;
  beforeEach(async () => {
    folder = temporaryDir();
    server = await startEmbeddedEventStoreDB({ port: 0, dataDir: folder.dir });
    client = EventStoreDBClient.connectionString(server.connectionString);
  });
  afterEach(async () => {
    void client.dispose();
    await server.stop();
    folder.remove();
  });

  test.each([
    ['a stream', () => client.subscribeToStream('s')],
    ['$all', () => client.subscribeToAll()],
    ['$all with a filter', () => client.subscribeToAll({ filter: streamNameFilter({ prefixes: ['s'] }) })],
  ])(
    'to %s hears that it fell behind, gets all it missed, and hears when it has caught up',
    async (_, subscribe) => {
      const first = jsonEvent({ type: 'Noted', data: {} });
      await client.appendToStream('s', first);
      const live = subscribe();
      const said: string[] = [];
      const given: string[] = [];
      for (const word of ['caughtUp', 'fellBehind']) live.on(word, () => said.push(word));
      live.on('data', ({ event }: ResolvedEvent) => given.push(event?.id ?? ''));
      await new Promise((done) => live.once('caughtUp', done));
      live.pause();
      const text = 'x'.repeat(5000);
      const written = [first.id];
      for (let batch = 0; batch < BATCHES; batch++) {
        const events = Array.from({ length: EVENTS }, () => jsonEvent({ type: 'Noted', data: { text } }));
        await client.appendToStream('s', events);
        written.push(...events.map(({ id }) => id));
      }
      live.resume();
      await expect.poll(() => said).toEqual(['caughtUp', 'fellBehind', 'caughtUp']);
      expect(given).toEqual(written);
      await live.unsubscribe();
    },
  );
});
