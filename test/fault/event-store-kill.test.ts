import { rmSync } from 'node:fs';
import { scratchFolder } from '@cairn/testing/scratch-folder';
import { EventStoreDBClient } from '@eventstore/db-client';
import { rounds } from '@cairn/testing/limits';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startEventStoreProcess } from './event-store.process.ts';
import { newWriter, type Numbered, type Writer } from './writers.ts';

const KILLS = rounds(4);
const WRITERS = 24;

/** Lets every writer append, kills the server after this many acknowledgements, and waits until all writers notice. */
const writeAndKill = async (dataDir: string, writers: readonly Writer[], acks: number): Promise<void> => {
  const server = await startEventStoreProcess(dataDir);
  const client = EventStoreDBClient.connectionString(server.connectionString);
  let left = acks;
  let killed: Promise<unknown> | undefined;
  const onAck = (): void => {
    left--;
    if (left <= 0) killed ??= server.kill();
  };
  await Promise.all(writers.map((writer) => writer.write(client, onAck)));
  await killed;
  await client.dispose().catch(() => {});
};

describe('an event store that is killed under load', () => {
  const dataDir = scratchFolder('cairn-kill-');
  const writers = Array.from({ length: WRITERS }, (_, index) =>
    newWriter(`writer-${index}`, index % 2 === 0 ? 'revision' : 'any'),
  );
  let kills = 0;
  const stored = new Map<string, { id: string; n: number }[]>();
  const positions: bigint[] = [];

  beforeAll(async () => {
    for (; kills < KILLS; kills++) await writeAndKill(dataDir, writers, 50 + ((kills * 37) % 200));
    const server = await startEventStoreProcess(dataDir);
    const client = EventStoreDBClient.connectionString(server.connectionString);
    for await (const { event } of client.readAll()) {
      if (!event?.streamId.startsWith('writer-')) continue;
      positions.push(event.position?.commit ?? 0n);
      const events = stored.get(event.streamId) ?? [];
      events.push({ id: event.id, n: (event.data as Numbered['data']).n });
      stored.set(event.streamId, events);
    }
    await client.dispose();
    await server.stop();
  });
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

  test('was killed often enough, and acknowledged enough events', () => {
    expect(kills).toBe(KILLS);
    expect(writers.every(({ acknowledged }) => acknowledged.length > 0)).toBe(true);
  });

  test.each(writers.map(({ stream, acknowledged }) => [stream, acknowledged] as const))(
    'has every acknowledged event of %s once, in order',
    (stream, acknowledged) => {
      const events = stored.get(stream) ?? [];
      expect(events.slice(0, acknowledged.length).map(({ id }) => id)).toEqual(acknowledged);
      expect(events.map(({ n }) => n)).toEqual(events.map((_, index) => index));
      expect(events.length - acknowledged.length).toBeLessThanOrEqual(1);
    },
  );

  test('assigns positions that only increase', () => {
    expect(positions.every((position, index) => index === 0 || position > (positions[index - 1] ?? 0n))).toBe(
      true,
    );
  });
});
