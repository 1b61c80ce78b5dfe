import { randomUUID } from 'node:crypto';
import {
  jsonEvent,
  persistentSubscriptionToStreamSettingsFromDefaults,
  START,
  streamNameFilter,
  type EventData,
  type EventStoreDBClient,
} from '@eventstore/db-client';

/** Events that a reader is given in one row. */
export const READS = 40_000;
export const DATA = { text: 'x'.repeat(400), who: 'someone', n: 1 };

const event = (): EventData => jsonEvent({ type: 'Noted', data: DATA });

/** Something that is done so many times, and how often a second. */
export type Row = {
  readonly what: string;
  /** What EventStoreDB 23.10.8 did on two cores of the kind, with the same client. */
  readonly real: number;
  readonly run: (client: EventStoreDBClient, run: string) => Promise<number>;
  /** Whether the prepared server can be asked the same. */
  readonly hasPeer: boolean;
};

const perSecond = async (count: number, work: () => Promise<unknown>): Promise<number> => {
  const since = performance.now();
  await work();
  return count / ((performance.now() - since) / 1000);
};

/** `width` writers append `batch` events at a time, each to a stream of its own, `total` events together. */
const appends =
  (width: number, batch: number, total: number) => (client: EventStoreDBClient, run: string) => {
    let left = total;
    const write = async (writer: number): Promise<void> => {
      while ((left -= batch) >= 0) {
        await client.appendToStream(
          `${run}-${width}-${batch}-${writer}`,
          Array.from({ length: batch }, event),
        );
      }
    };
    return perSecond(total, () => Promise.all(Array.from({ length: width }, (_, writer) => write(writer))));
  };

const take = async (events: AsyncIterable<unknown>, most = READS): Promise<void> => {
  let left = most;
  for await (const _ of events) if (--left <= 0) return;
};

const bigStream = (run: string): string => `${run}-1-500-0`;

const persistent = async (client: EventStoreDBClient, run: string): Promise<number> => {
  const group = randomUUID();
  const settings = persistentSubscriptionToStreamSettingsFromDefaults({ startFrom: START });
  await client.createPersistentSubscriptionToStream(bigStream(run), group, settings);
  const events = client.subscribeToPersistentSubscriptionToStream(bigStream(run), group, { bufferSize: 500 });
  return perSecond(READS / 4, async () => {
    let left = READS / 4;
    for await (const resolved of events) {
      await events.ack(resolved);
      if (--left <= 0) return;
    }
  });
};

const byPrefix = (client: EventStoreDBClient, run: string): Promise<number> => {
  const filter = streamNameFilter({ prefixes: [bigStream(run)] });
  return perSecond(READS, () => take(client.subscribeToAll({ fromPosition: START, filter })));
};

/** In order: the batches write what the reads read. */
export const ROWS: readonly Row[] = [
  { what: 'appends, one in flight', real: 1600, run: appends(1, 1, 1000), hasPeer: true },
  { what: 'appends, 64 in flight', real: 13_500, run: appends(64, 1, 10_000), hasPeer: true },
  { what: 'events in tens, 16 in flight', real: 33_000, run: appends(16, 10, 20_000), hasPeer: true },
  { what: 'events in batches of 500', real: 40_000, run: appends(1, 500, READS), hasPeer: true },
  {
    what: 'reading a stream',
    real: 74_000,
    run: (client, run) => perSecond(READS, () => take(client.readStream(bigStream(run)))),
    hasPeer: true,
  },
  { what: '$all by prefix, catching up', real: 68_000, run: byPrefix, hasPeer: false },
  { what: 'a persistent subscription', real: 15_000, run: persistent, hasPeer: false },
];
