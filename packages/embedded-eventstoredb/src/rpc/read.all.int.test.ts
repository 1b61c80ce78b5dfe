import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type TemporaryDir, temporaryDir } from '../log/log.fixture.ts';
import { startEmbeddedEventStoreDB, type EmbeddedEventStoreDB } from '../start.ts';

describe('a read of $all', () => {
  let folder: TemporaryDir;
  let server: EmbeddedEventStoreDB;
  let client: EventStoreDBClient;
  let positions: bigint[] = [];
  beforeEach(async () => {
    folder = temporaryDir();
    server = await startEmbeddedEventStoreDB({ port: 0, dataDir: folder.dir });
    client = EventStoreDBClient.connectionString(server.connectionString);
    positions = [];
    for (const n of [1, 2, 3]) {
      const { position } = await client.appendToStream('s', jsonEvent({ type: 'Noted', data: { n } }));
      positions.push(position?.commit ?? 0n);
    }
  });
  afterEach(async () => {
    await client.dispose();
    await server.stop();
    folder.remove();
  });

  const read = async (commit: bigint, direction: 'forwards' | 'backwards' = 'forwards') => {
    const found: unknown[] = [];
    const fromPosition = { commit, prepare: commit };
    for await (const { event } of client.readAll({ fromPosition, direction, maxCount: 1 }))
      found.push(event?.data);
    return found;
  };

  test('from a position inside an event fails as on EventStoreDB, in both directions', async () => {
    for (const inside of [7n, ...positions.map((position) => position + 1n)])
      for (const direction of ['forwards', 'backwards'] as const)
        await expect(read(inside, direction)).rejects.toThrow('Unexpected ReadAllResult: Error');
  });

  test('from the position of an event begins with it, or backwards with the one before it', async () => {
    expect(await Promise.all(positions.map((position) => read(position)))).toEqual([
      [{ n: 1 }],
      [{ n: 2 }],
      [{ n: 3 }],
    ]);
    expect(await read(positions[2] ?? 0n, 'backwards')).toEqual([{ n: 2 }]);
  });

  test('from before or behind all events does not fail', async () => {
    expect(await read(0n)).toEqual([{ n: 1 }]);
    expect(await read((positions[2] ?? 0n) + 10_000n)).toEqual([]);
  });
});

describe('a deletion that expects no stream', () => {
  test('deletes a stream that exists by its metadata only, and refuses one that does not exist', async () => {
    const folder = temporaryDir();
    const server = await startEmbeddedEventStoreDB({ port: 0, dataDir: folder.dir });
    const client = EventStoreDBClient.connectionString(server.connectionString);
    await client.setStreamMetadata('described', { maxCount: 2 });
    await client.deleteStream('described', { expectedRevision: 'no_stream' });
    await expect(client.deleteStream('absent', { expectedRevision: 'no_stream' })).rejects.toThrow(
      'WrongExpectedVersion',
    );
    await client.dispose();
    await server.stop();
    folder.remove();
  });
});
