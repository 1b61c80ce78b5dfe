import { type EventStoreDBClient, jsonEvent, WrongExpectedVersionError } from '@eventstore/db-client';
import { WrongExpectedRevision } from './errors.ts';
import type { NewEvent } from './personal-codec.ts';

export type Expected = 'any' | 'noStream' | number;

/** Where an append ended: revision and commit position of its last event. */
export type Appended = { revision: number; position: bigint };

/** `withinMs` is the longest time to wait for the answer. */
export type Attempt = { expected: Expected; withinMs: number };

const withDeadline = <T>(work: Promise<T>, withinMs: number): Promise<T> =>
  new Promise((resolve, reject) => {
    const late = () => reject(Object.assign(new Error('no answer to an append'), { code: 4 }));
    const timer = setTimeout(late, withinMs);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });

// -1 crashes the client.
const expectedBy = (expected: Expected) => {
  if (expected === 'any') return 'any';
  return expected === 'noStream' || expected < 0 ? 'no_stream' : BigInt(expected);
};

const utf8 = new TextEncoder();

// As bytes, metadata spares the client a detour over base64; it takes only text for data.
const proposed = ({ id, type, data, metadata }: NewEvent) =>
  jsonEvent({
    id,
    type,
    data: data as Parameters<typeof jsonEvent>[0]['data'],
    metadata: utf8.encode(JSON.stringify(metadata)),
  });

const refusalOf = (stream: string, error: unknown): unknown => {
  if (!(error instanceof WrongExpectedVersionError)) return error;
  const { actualVersion } = error;
  return new WrongExpectedRevision(
    stream,
    typeof actualVersion === 'bigint' ? Number(actualVersion) : undefined,
  );
};

/** One attempt. Throws `WrongExpectedRevision`. */
export const appendOnce = async (
  client: EventStoreDBClient,
  stream: string,
  events: readonly NewEvent[],
  { expected, withinMs }: Attempt,
): Promise<Appended> => {
  const appending = client.appendToStream(stream, events.map(proposed), {
    expectedRevision: expectedBy(expected),
  });
  const { position, nextExpectedRevision } = await withDeadline(appending, withinMs).catch(
    (error: unknown) => {
      throw refusalOf(stream, error);
    },
  );
  if (!position) throw new Error(`the event store gave no position for an append to ${stream}`);
  return { revision: Number(nextExpectedRevision), position: position.commit };
};
