import { TOMBSTONE } from '../../record/write.ts';
import { createdOf, dataOf } from '../../record/fields.ts';
import { emptyView, look, type RecordView } from '../../record/view.ts';
import type { Index } from '../tables/stream-index.ts';
import { frameOf, type Stored } from '../tables/stored.ts';
import { firstVisible, isSoftDeleted, NO_LIMITS, parseLimits, type Limits } from './limits.ts';
import { isMetastream, metastreamOf, originalOf } from './metastream.ts';

/** A stream as it is on disk. `head` is its last revision, -1 before the first event. */
export type StoredStream = {
  readonly name: string;
  readonly number: number | undefined;
  readonly head: number;
  readonly status: 'missing' | 'live' | 'softDeleted' | 'tombstoned';
  readonly limits: Limits;
  /** The first revision that a reader may see, unless its age hides it. */
  readonly first: number;
  /** Events stored before this instant (ms since 1970) are hidden; 0 if none are. */
  readonly since: number;
};

const METASTREAM_LIMITS: Limits = { maxCount: 1 };

/** The last revision of a stream, -1 before the first event. */
export const headOf = (index: Index, number: number | undefined): number => {
  const run = number === undefined ? undefined : index.lastRun(number);
  return run ? run.first + run.count - 1 : -1;
};

/** A stream's metadata as JSON text; undefined if none was set. */
export const streamMetadata = (stored: Stored, name: string): string | undefined => {
  const stream = stored.index.numberOf(metastreamOf(name));
  const revision = headOf(stored.index, stream);
  if (stream === undefined || revision < 0) return undefined;
  const frame = frameOf(stored, { stream, revision });
  return frame && dataOf(look(emptyView(), frame.bytes, frame.at)).toString();
};

const limitsOf = (stored: Stored, name: string): Limits => {
  const json = streamMetadata(stored, name);
  if (json !== undefined) return parseLimits(json);
  return isMetastream(name) ? METASTREAM_LIMITS : NO_LIMITS;
};

const statusOf = (head: number, limits: Limits): StoredStream['status'] => {
  if (head === TOMBSTONE) return 'tombstoned';
  if (isSoftDeleted(limits)) return 'softDeleted';
  return head < 0 ? 'missing' : 'live';
};

/** Looks a stream up. A metadata stream is gone if the stream that it describes is. */
export const findStream = (stored: Stored, name: string): StoredStream => {
  const { index } = stored;
  const number = index.numberOf(name);
  const original = isMetastream(name) ? headOf(index, index.numberOf(originalOf(name))) : -1;
  const head = original === TOMBSTONE ? TOMBSTONE : headOf(index, number);
  const limits = limitsOf(stored, name);
  const since = limits.maxAge === undefined ? 0 : Date.now() - limits.maxAge * 1000;
  return {
    name,
    number,
    head,
    limits,
    status: statusOf(head, limits),
    first: firstVisible(limits, head),
    since,
  };
};

/** A stored event; undefined if there is none, or if its stream's metadata or a deletion hides it. */
export const visibleEvent = (
  stored: Stored,
  event: { readonly stream: string; readonly revision: number },
): RecordView | undefined => {
  const stream = findStream(stored, event.stream);
  if (stream.number === undefined || stream.status !== 'live' || event.revision < stream.first)
    return undefined;
  const frame = frameOf(stored, { stream: stream.number, revision: event.revision });
  const view = frame && look(emptyView(), frame.bytes, frame.at);
  return view && createdOf(view) >= stream.since ? view : undefined;
};
