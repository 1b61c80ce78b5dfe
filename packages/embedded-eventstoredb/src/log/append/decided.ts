import { TOMBSTONE } from '../../record/write.ts';
import { idOf } from '../../record/fields.ts';
import { emptyView, look } from '../../record/view.ts';
import { isSoftDeleted, NO_LIMITS, parseLimits, type Limits } from '../streams/limits.ts';
import { isMetastream, originalOf } from '../streams/metastream.ts';
import { headOf, streamMetadata } from '../streams/stream.ts';
import { frameOf, type Stored } from '../tables/stored.ts';
import type { StreamState } from './decide.ts';
import type { RecentIds } from './recent-ids.ts';

/** A stream with all appends that were decided so far, also those that are not on disk yet. */
export type DecidedStream = {
  readonly name: string;
  readonly bytes: Buffer;
  number: number;
  head: number;
  limits: Limits;
  hasMetadata: boolean;
  /** Appends that are not on disk yet. */
  pending: { readonly first: number; readonly ids: readonly string[] }[];
  /** Where the log ends after the last of them. */
  end: number;
  readonly idAt: StreamState['idAt'];
  readonly revisionOf: StreamState['revisionOf'];
};

/** The streams that appends were decided for lately. */
export type DecidedStreams = {
  readonly get: (name: string) => DecidedStream;
  readonly stateOf: (stream: DecidedStream) => StreamState;
  /** Tells that these streams are on disk up to `end`: they need no pending appends, and the oldest are dropped. */
  readonly flushed: (touched: ReadonlySet<string>, end: number) => void;
  readonly clear: () => void;
};

const MOST_KEPT = 20_000;

export const decidedStreams = (stored: Stored, recent: RecentIds): DecidedStreams => {
  const streams = new Map<string, DecidedStream>();
  const view = emptyView();

  const load = (name: string): DecidedStream => {
    const number = stored.index.numberOf(name);
    const metadata = streamMetadata(stored, name);
    const stream: DecidedStream = {
      name,
      bytes: Buffer.from(name),
      number: number ?? 0,
      head: headOf(stored.index, number),
      limits: metadata === undefined ? NO_LIMITS : parseLimits(metadata),
      hasMetadata: metadata !== undefined,
      pending: [],
      end: 0,
      idAt: (revision) => idAt(stream, revision),
      revisionOf: (id) => recent.revisionOf(stream.number, id),
    };
    return stream;
  };
  const get = (name: string): DecidedStream => {
    const known = streams.get(name);
    if (known) return known;
    const loaded = load(name);
    streams.set(name, loaded);
    return loaded;
  };
  const idAt = (stream: DecidedStream, revision: number): string | undefined => {
    for (const { first, ids } of stream.pending) {
      if (revision >= first && revision < first + ids.length) return ids[revision - first];
    }
    const frame = frameOf(stored, { stream: stream.number, revision });
    return frame && idOf(look(view, frame.bytes, frame.at));
  };
  const isGone = (stream: DecidedStream): boolean =>
    stream.head === TOMBSTONE ||
    (isMetastream(stream.name) && get(originalOf(stream.name)).head === TOMBSTONE);
  const stateOf = (stream: DecidedStream): StreamState => ({
    head: stream.head,
    isTombstoned: isGone(stream),
    isSoftDeleted: isSoftDeleted(stream.limits),
    hasMetadata: stream.hasMetadata,
    idAt: stream.idAt,
    revisionOf: stream.revisionOf,
  });
  const flushed = (touched: ReadonlySet<string>, end: number): void => {
    for (const name of touched) {
      const stream = streams.get(name);
      if (stream && stream.end <= end) stream.pending = [];
    }
    if (streams.size <= MOST_KEPT) return;
    for (const [name, stream] of streams) {
      if (stream.end <= end) streams.delete(name);
      if (streams.size <= MOST_KEPT / 2) return;
    }
  };
  return { get, stateOf, flushed, clear: () => streams.clear() };
};
