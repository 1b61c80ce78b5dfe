import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { checkInBody } from './check-in.ts';

// A separate process, in which no code of Cairn touches the stock client.
const client = EventStoreDBClient.connectionString(process.argv[2] ?? '');

/** Appends per second of the stock client with this many in flight, each to its own stream. */
const perSecond = async (inFlight: number, seconds: number): Promise<number> => {
  const end = performance.now() + seconds * 1_000;
  let done = 0;
  const worker = async (place: number): Promise<void> => {
    const stream = `bench-${process.pid}-${performance.now()}-${place}`;
    for (let revision = -1; performance.now() < end; revision += 1) {
      const event = jsonEvent({
        type: 'CheckInRecorded',
        data: { ...checkInBody(place), padding: 'x'.repeat(420) },
        metadata: { padding: 'x'.repeat(420) },
      });
      await client.appendToStream(stream, event, {
        expectedRevision: revision < 0 ? 'no_stream' : BigInt(revision),
      });
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: inFlight }, (_, place) => worker(place)));
  return done / seconds;
};

process.on('message', ({ inFlight, seconds }: { inFlight: number; seconds: number }) => {
  void perSecond(inFlight, seconds).then((found) => process.send?.(found));
});
