import type { AnyRecorded } from '@cairn/contracts/registry';
import type { KnownEntry } from './decode.ts';
import { WrongExpectedRevision } from './errors.ts';
import type { EventStore } from './open.ts';
import type { NewEvent } from './personal-codec.ts';
import type { ReadStreamOptions } from './read.ts';

// Above every position that a log can have.
const beyond = 2n ** 63n;
const noBytes = { data: new Uint8Array(), metadata: new Uint8Array() };

type Place = { stream: string; revision: number; position: bigint };

const entryOf = (event: NewEvent, place: Place): KnownEntry => ({
  kind: 'event',
  // `stamp` has checked it against its schema.
  event: { ...event, ...place } as AnyRecorded,
  raw: { bytes: noBytes, schemaVersion: event.metadata.schemaVersion, created: new Date(0) },
});

/**
 * A store that keeps what is appended to it, and writes nothing. Only its streams, read forwards, show what was appended;
 * the rest shows the log.
 */
export const keepAppends = (store: EventStore): EventStore => {
  const kept = new Map<string, KnownEntry[]>();
  let position = beyond;
  async function* readStream(stream: string, options: ReadStreamOptions = {}) {
    const { from = 'start', limit = Number.POSITIVE_INFINITY } = options;
    let given = 0;
    for await (const entry of store.readStream(stream, options)) {
      given += 1;
      yield entry;
    }
    for (const entry of kept.get(stream) ?? []) {
      if (given >= limit || from === 'end') return;
      if (from !== 'start' && entry.event.revision < from) continue;
      given += 1;
      yield entry;
    }
  }
  return {
    ...store,
    readStream,
    append: async (stream, events, expected) => {
      const before = kept.get(stream) ?? [];
      const last = before.at(-1)?.event.revision;
      if (typeof expected !== 'number') throw new Error('a dry run appends at a revision');
      if (last !== undefined && last !== expected) throw new WrongExpectedRevision(stream, last);
      const entries = events.map((event, index) => {
        position += 1n;
        return entryOf(event, { stream, revision: expected + 1 + index, position });
      });
      kept.set(stream, [...before, ...entries]);
      return { revision: expected + events.length, position };
    },
  };
};
