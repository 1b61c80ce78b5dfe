import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import type { Line } from './figures.ts';
import { inTurn } from './figures.ts';
import { requestsPerSecond } from './load.ts';
import { goalId, keyResultId, person } from './log.ts';
import type { Stage } from './stage.ts';

const seconds = 3;

const body = (n: number): string =>
  JSON.stringify({
    keyResultId: keyResultId(2 * n),
    value: { kind: 'number', number: n % 101 },
    confidence: 0.7,
    status: 'onTrack',
    note: 'A note of the length that people write into a weekly check-in, number 12345.',
  });

/** As many appends a second as the stock client does with so many in flight, each to a stream of its own. */
const rawAppends = async (client: EventStoreDBClient, inFlight: number): Promise<number> => {
  const end = performance.now() + seconds * 1_000;
  let done = 0;
  const worker = async (place: number): Promise<void> => {
    const stream = `bench-${process.pid}-${performance.now()}-${place}`;
    for (let revision = -1; performance.now() < end; revision += 1) {
      const event = jsonEvent({
        type: 'CheckInRecorded',
        data: { ...JSON.parse(body(place)), padding: 'x'.repeat(420) },
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

/** (a) Check-ins a second over HTTP on warm streams, against the stock client's appends at the same number in flight. */
export const benchCommands = async (stage: Stage, rounds: number): Promise<Line[]> => {
  const service = await stage.service('command-service', 'CAIRN_COMMAND_PORT');
  const client = EventStoreDBClient.connectionString(stage.environment.EVENTSTORE_URL);
  const requests = await Promise.all(
    Array.from({ length: 256 }, async (_, n) => ({
      method: 'POST' as const,
      path: `/v1/goals/${goalId(n)}/check-ins`,
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await stage.mintToken({ personId: person(n), roles: ['employee'] })}`,
      },
      body: body(n),
    })),
  );
  const lines: Line[] = [];
  await requestsPerSecond(service.url, requests, { connections: 64, seconds: 2 * seconds });
  for (const connections of [1, 16, 64]) {
    const both = await inTurn(
      rounds,
      () => requestsPerSecond(service.url, requests, { connections, seconds }),
      () => rawAppends(client, connections),
    );
    lines.push({
      what: `(a) check-ins over HTTP ÷ raw appends, ${connections} in flight`,
      ...both,
      unit: '/s',
      mark: 0.5,
    });
  }
  await client.dispose();
  return lines;
};
