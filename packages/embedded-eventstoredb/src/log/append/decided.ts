import { TOMBSTONE } from '../../record/write.ts';
import { emptyView, idOf, look } from '../../record/view.ts';
import type { Blocks } from '../tables/blocks.ts';
import type { Subject } from './decide.ts';
import { isSoftDeleted, NO_LIMITS, parseLimits, type Limits } from '../streams/limits.ts';
import { isMetastream, originalOf } from '../streams/names.ts';
import type { RecentIds } from './recent-ids.ts';
import { frameOf } from '../tables/frame.ts';
import { headOf, metadataOf } from '../streams/stream.ts';
import type { Index } from '../tables/stream-index.ts';

/** A stream as decided: on disk, plus what is about to be. */
export type Held = {
  readonly name: string;
  readonly bytes: Buffer;
  number: number;
  head: number;
  limits: Limits;
  described: boolean;
  /** Appends that are not on disk yet. */
  pending: { readonly first: number; readonly ids: readonly string[] }[];
  /** Where the log ends behind the last of them. */
  until: number;
  readonly idAt: Subject['idAt'];
  readonly revisionOf: Subject['revisionOf'];
};

export type Holder = {
  readonly hold: (name: string) => Held;
  readonly subject: (held: Held) => Subject;
  /** Forgets what was pending in these streams up to `end`, and streams that are too many to keep. */
  readonly settle: (touched: ReadonlySet<string>, end: number) => void;
  readonly clear: () => void;
};

const MOST_HELD = 20_000;

export const holdStreams = (index: Index, blocks: Blocks, recent: RecentIds): Holder => {
  const held = new Map<string, Held>();
  const view = emptyView();

  const load = (name: string): Held => {
    const number = index.numberOf(name);
    const metadata = metadataOf(index, blocks, name);
    const stream: Held = {
      name,
      bytes: Buffer.from(name),
      number: number ?? 0,
      head: headOf(index, number),
      limits: metadata === undefined ? NO_LIMITS : parseLimits(metadata),
      described: metadata !== undefined,
      pending: [],
      until: 0,
      idAt: (revision) => idAt(stream, revision),
      revisionOf: (id) => recent.revisionOf(stream.number, id),
    };
    return stream;
  };
  const hold = (name: string): Held => {
    const known = held.get(name);
    if (known) return known;
    const loaded = load(name);
    held.set(name, loaded);
    return loaded;
  };
  const idAt = (stream: Held, revision: number): string | undefined => {
    for (const { first, ids } of stream.pending) {
      if (revision >= first && revision < first + ids.length) return ids[revision - first];
    }
    const frame = frameOf(index, blocks, { stream: stream.number, revision });
    return frame && idOf(look(view, frame.bytes, frame.at));
  };
  const isGone = (stream: Held): boolean =>
    stream.head === TOMBSTONE ||
    (isMetastream(stream.name) && hold(originalOf(stream.name)).head === TOMBSTONE);
  const subject = (stream: Held): Subject => ({
    head: stream.head,
    tombstoned: isGone(stream),
    softDeleted: isSoftDeleted(stream.limits),
    described: stream.described,
    idAt: stream.idAt,
    revisionOf: stream.revisionOf,
  });
  const settle = (touched: ReadonlySet<string>, end: number): void => {
    for (const name of touched) {
      const stream = held.get(name);
      if (stream && stream.until <= end) stream.pending = [];
    }
    if (held.size <= MOST_HELD) return;
    for (const [name, stream] of held) {
      if (stream.until <= end) held.delete(name);
      if (held.size <= MOST_HELD / 2) return;
    }
  };
  return { hold, subject, settle, clear: () => held.clear() };
};
