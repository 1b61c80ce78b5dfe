import { rmSync } from 'node:fs';
import {
  EventStoreDBClient,
  jsonEvent,
  type PersistentSubscriptionToStreamResolvedEvent,
  persistentSubscriptionToStreamSettingsFromDefaults,
} from '@eventstore/db-client';
import { scratchFolder } from '@cairn/testing/scratch-folder';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startEventStoreProcess, type EventStoreProcess } from './event-store.process.ts';

const EVENTS = 200;
const KILLS = 3;
/** A checkpoint is written after at most this many answers. */
const CHECKPOINT = 20;
const dataDir = scratchFolder('cairn-group-');

describe('a persistent subscription whose server is killed', () => {
  let server: EventStoreProcess;
  beforeAll(async () => {
    server = await startEventStoreProcess(dataDir);
    const client = EventStoreDBClient.connectionString(server.connectionString);
    const settings = persistentSubscriptionToStreamSettingsFromDefaults({
      startFrom: 'start',
      checkPointLowerBound: 1,
      checkPointUpperBound: CHECKPOINT,
    });
    await client.createPersistentSubscriptionToStream('s', 'g', settings);
    await client.dispose();
  });
  afterAll(async () => {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  /** Appends some events, acknowledges until all are acknowledged, and returns the revisions in order of arrival. */
  const consume = async (first: number): Promise<number[]> => {
    const client = EventStoreDBClient.connectionString(server.connectionString);
    const group = client.subscribeToPersistentSubscriptionToStream('s', 'g');
    group.on('error', () => {});
    await client.appendToStream(
      's',
      Array.from({ length: EVENTS }, () => jsonEvent({ type: 'Noted', data: {} })),
    );
    const given: number[] = [];
    await new Promise<void>((done) => {
      group.on('data', (event: PersistentSubscriptionToStreamResolvedEvent) => {
        given.push(Number(event.event?.revision));
        group.ack(event).catch(() => {});
        if (event.event?.revision === BigInt(first + EVENTS - 1)) done();
      });
    });
    const inFlight = async () =>
      (await client.getPersistentSubscriptionToStreamInfo('s', 'g')).stats.totalInFlightMessages;
    await expect.poll(inFlight).toBe(0);
    // Groups are written in order, apart from the log. When this one is on disk, so are the checkpoints before it.
    const settings = persistentSubscriptionToStreamSettingsFromDefaults();
    await client.createPersistentSubscriptionToStream('t', `g${first}`, settings);
    void client.dispose();
    return given;
  };

  test('continues from its last checkpoint: nothing is skipped, and little is repeated', async () => {
    const given = new Set<number>();
    for (let first = 0; first < KILLS * EVENTS; first += EVENTS) {
      const revisions = await consume(first);
      expect(revisions[0]).toBeLessThanOrEqual(first);
      expect(revisions[0]).toBeGreaterThanOrEqual(first - CHECKPOINT);
      for (const revision of revisions) given.add(revision);
      await server.kill();
      server = await startEventStoreProcess(dataDir);
    }
    expect(given.size).toBe(KILLS * EVENTS);
  });
});
