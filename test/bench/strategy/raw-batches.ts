import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';

// A separate process, in which no code of Cairn touches the stock client.
const client = EventStoreDBClient.connectionString(process.argv[2] ?? '');

export type Batches = { streams: number; events: number; inFlight: number };

/** Events per second of the stock client, which appends this many events at once to each of the streams. */
const perSecond = async ({ streams, events, inFlight }: Batches): Promise<number> => {
  const since = performance.now();
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let place = next++; place < streams; place = next++) {
      const batch = Array.from({ length: events }, (_, n) =>
        jsonEvent({
          type: 'KpiMeasured',
          data: { period: `2026-${n}`, reading: { value: n }, padding: 'x'.repeat(220) },
          metadata: { padding: 'x'.repeat(420) },
        }),
      );
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
