import { randomUUID } from 'node:crypto';
import {
  END,
  jsonEvent,
  persistentSubscriptionToStreamSettingsFromDefaults,
  START,
  streamNameFilter,
  type EventData,
  type EventStoreDBClient,
} from '@eventstore/db-client';

/** The number of events that a reader receives in one round. */
export const READS = 40_000;
const LIVE_BATCH = 20;
export const DATA = { text: 'x'.repeat(400), who: 'someone', n: 1 };
export const TYPE = 'Noted';

const event = (): EventData => jsonEvent({ type: TYPE, data: DATA });
const events = (count: number): EventData[] => Array.from({ length: count }, event);

/** An operation that is repeated in each round and measured per second. `round` is part of the stream names. */
export type Row = {
  readonly what: string;
  /** The number of events per round that are appended, read or delivered. */
  readonly count: number;
  readonly run: (client: EventStoreDBClient, round: string) => Promise<number>;
  /** The rate of EventStoreDB 23.10.8, measured once with the same client on another machine with two cores. */
  readonly recorded?: number;
  /** The share of the prepared server's speed that it should reach. */
  readonly mark?: number;
  /** Whether the server's CPU time per event is shown too. */
  readonly showsCpu?: boolean;
  /** Whether it has live subscribers. */
  readonly isLive?: boolean;
};

const perSecond = async (count: number, work: () => Promise<unknown>): Promise<number> => {
  const since = performance.now();
  await work();
  return count / ((performance.now() - since) / 1000);
};

/** `width` writers append `batch` events at a time, each to its own stream. */
const appends = (width: number, batch: number, count: number): Pick<Row, 'count' | 'run'> => ({
  count,
  run: (client, round) => {
    let left = count;
    const write = async (writer: number): Promise<void> => {
      while ((left -= batch) >= 0)
        await client.appendToStream(`${width}-${batch}-${writer}-${round}`, events(batch));
    };
    return perSecond(count, () => Promise.all(Array.from({ length: width }, (_, writer) => write(writer))));
  },
});

const BATCHES = { writers: 1, size: 500 };
const WRITTEN = `${BATCHES.writers}-${BATCHES.size}-`;
/** The stream that the batches of a round wrote. */
const bigStream = (round: string): string => `${WRITTEN}0-${round}`;

const take = async (given: AsyncIterable<unknown>, count: number): Promise<void> => {
  let left = count;
  for await (const _ of given) if (--left <= 0) return;
};

const read: Row['run'] = (client, round) =>
  perSecond(READS, () => take(client.readStream(bigStream(round)), READS));

const byPrefix: Row['run'] = async (client) => {
  const filter = streamNameFilter({ prefixes: [WRITTEN] });
  const subscription = client.subscribeToAll({ fromPosition: START, filter });
  const figure = await perSecond(READS, () => take(subscription, READS));
  await subscription.unsubscribe();
  return figure;
};

const persistent: Row['run'] = async (client, round) => {
  const group = randomUUID();
  const settings = persistentSubscriptionToStreamSettingsFromDefaults({ startFrom: START });
  await client.createPersistentSubscriptionToStream(bigStream(round), group, settings);
  const given = client.subscribeToPersistentSubscriptionToStream(bigStream(round), group, {
    bufferSize: 500,
  });
  const figure = await perSecond(READS, async () => {
    let left = READS;
    for await (const resolved of given) {
      await given.ack(resolved);
      if (--left <= 0) return;
    }
  });
  await given.unsubscribe();
  return figure;
};

/** `width` live subscribers to one stream, with `count` deliveries in total. */
const live = (width: number, count: number): Pick<Row, 'count' | 'isLive' | 'run'> => ({
  count,
  isLive: true,
  run: async (client, round) => {
    const stream = `live-${width}-${round}`;
    let left = count;
    let done = (): void => {};
    const all = new Promise<void>((resolve) => (done = resolve));
    const subscriptions = Array.from({ length: width }, () =>
      client.subscribeToStream(stream, { fromRevision: END }).on('data', () => {
        if (--left === 0) done();
      }),
    );
    await Promise.all(
      subscriptions.map((subscription) => new Promise((ready) => subscription.once('confirmation', ready))),
    );
    const figure = await perSecond(count, async () => {
      for (let given = 0; given < count / width; given += LIVE_BATCH)
        await client.appendToStream(stream, events(LIVE_BATCH));
      await all;
    });
    await Promise.all(subscriptions.map((subscription) => subscription.unsubscribe()));
    return figure;
  },
});

/** The order matters: the batches write the events that the reads read, at the beginning of the log. */
export const ROWS: readonly Row[] = [
  {
    what: 'events appended in batches of 500',
    recorded: 40_000,
    ...appends(BATCHES.writers, BATCHES.size, READS),
  },
  { what: 'appends, 1 in flight', recorded: 1_600, ...appends(1, 1, 1_000), showsCpu: true },
  { what: 'appends, 16 in flight', ...appends(16, 1, 4_000), showsCpu: true },
  { what: 'appends, 64 in flight', recorded: 13_500, ...appends(64, 1, 10_000), showsCpu: true },
  { what: 'events appended in tens, 16 in flight', recorded: 33_000, ...appends(16, 10, 20_000) },
  { what: 'events of a stream read', recorded: 74_000, mark: 0.9, count: READS, run: read },
  { what: 'events of $all by prefix, catching up', recorded: 68_000, mark: 0.9, count: READS, run: byPrefix },
  {
    what: 'events of a persistent subscription',
    recorded: 15_000,
    mark: 0.9,
    count: READS,
    run: persistent,
  },
  { what: 'deliveries to 1 live subscriber', ...live(1, 20_000) },
  { what: 'deliveries to 100 live subscribers', ...live(100, 40_000) },
  { what: 'deliveries to 1 000 live subscribers', ...live(1_000, 40_000) },
  { what: 'deliveries to 5 000 live subscribers', ...live(5_000, 100_000) },
];
