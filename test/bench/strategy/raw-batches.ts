import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';

// A separate process, in which no code of Cairn touches the stock client.
const client = EventStoreDBClient.connectionString(process.argv[2] ?? '');

type RawEvent = { type: string; data: Record<string, unknown>; metadata: Record<string, unknown> };

export type Batches = { streams: number; events: number; inFlight: number; event?: RawEvent };

const measured = (n: number): RawEvent => ({
  type: 'KpiMeasured',
  data: { period: `2026-${n}`, reading: { value: n }, padding: 'x'.repeat(220) },
  metadata: { padding: 'x'.repeat(420) },
});

/** Events per second of the stock client, which appends this many events at once to each of the streams: `event`, or measurements. */
const perSecond = async ({ streams, events, inFlight, event }: Batches): Promise<number> => {
  const since = performance.now();
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let place = next++; place < streams; place = next++) {
      const batch = Array.from({ length: events }, (_, n) => jsonEvent(event ?? measured(n)));
      await client.appendToStream(`bench-${process.pid}-${since}-${place}`, batch, {
        expectedRevision: 'no_stream',
      });
    }
  };
  await Promise.all(Array.from({ length: inFlight }, worker));
  return (streams * events) / ((performance.now() - since) / 1_000);
};

process.on('message', (asked: Batches) => {
  void perSecond(asked).then((found) => process.send?.(found));
});
