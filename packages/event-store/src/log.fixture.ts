import { actor, at } from './counter.fixture.ts';
import type { KnownEntry } from './decode.ts';
import type { EventStore } from './open.ts';
import type { ReadAllOptions, ReadStreamOptions } from './read.ts';

export type FakeLogOptions = {
  now: () => number;
  /** Called before and after a read or an append looks at the log, so that others may come in between. */
  wait?: (when: `${'before' | 'after'} ${string}`) => Promise<void>;
};

type Stored = { entry: KnownEntry; storedAt: number };

const noBytes = { data: new Uint8Array(), metadata: new Uint8Array() };

/** A log in memory, whose events count one each. */
export const fakeLog = ({ now, wait = async () => undefined }: FakeLogOptions) => {
  const stored: Stored[] = [];
  const calls: string[] = [];
  let failure: Error | undefined;
  const of = (stream: string) => stored.filter(({ entry }) => entry.event.stream === stream);
  const push = (stream: string): bigint => {
    const [revision, position] = [of(stream).length, BigInt(stored.length + 1) * 10n];
    const event = {
      id: `event-${position}`,
      type: 'Counted',
      data: { amount: 1, unit: 'piece' },
      metadata: { $correlationId: 'c', $causationId: 'c', schemaVersion: 3, recordedAt: at, actor },
      stream,
      revision,
      position,
    } as unknown as KnownEntry['event'];
    stored.push({
      entry: { kind: 'event', event, raw: { bytes: noBytes, schemaVersion: 3, created: new Date(0) } },
      storedAt: now(),
    });
    return position;
  };
  const hidden = new Set<bigint>();
  async function* read(name: string, choose: () => Stored[]) {
    calls.push(name);
    await wait(`before ${name}`);
    const chosen = choose();
    await wait(`after ${name}`);
    for (const { entry } of chosen) yield entry;
  }
  const readStream = (stream: string, { from = 0 }: ReadStreamOptions = {}) =>
    read(stream, () => of(stream).slice(Number(from)));
  const readAll = ({ from = 0n, categories = [], limit }: ReadAllOptions = {}) =>
    read('$all', () => {
      if (failure) throw failure;
      return stored
        .filter(({ entry: { event } }) => event.position >= BigInt(from) && !hidden.has(event.position))
        .filter(({ entry: { event } }) => categories.some((each) => event.stream.startsWith(`${each}-`)))
        .slice(0, limit);
    });
  return {
    calls,
    push,
    /** Stores an event if the stream is at this revision, and gives its position. */
    append: async (stream: string, revision: number): Promise<bigint | undefined> => {
      await wait('before append');
      const position = of(stream).length - 1 === revision ? push(stream) : undefined;
      await wait('after append');
      return position;
    },
    /** How many events of a stream were stored before a moment. */
    storedBefore: (stream: string, moment: number): number =>
      of(stream).filter(({ storedAt }) => storedAt < moment).length,
    /** Leaves the event before the last ones out of reads of the whole log. */
    hideFromAll: (fromEnd: number): void =>
      void hidden.add(stored.at(-1 - fromEnd)?.entry.event.position ?? 0n),
    /** Lets reads of the whole log fail until it is called without an error. */
    fail: (error?: Error): void => void (failure = error),
    // What `KnownStreams` uses of a store.
    store: { readStream, readAll } as unknown as EventStore,
  };
};
export type FakeLog = ReturnType<typeof fakeLog>;
