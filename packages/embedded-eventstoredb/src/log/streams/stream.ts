import { TOMBSTONE } from '../../record/write.ts';
import { createdOf, dataOf, emptyView, look } from '../../record/view.ts';
import type { Blocks } from '../tables/blocks.ts';
import { firstVisible, isSoftDeleted, NO_LIMITS, parseLimits, type Limits } from './limits.ts';
import { isMetastream, metastreamOf, originalOf } from './names.ts';
import { frameOf } from '../tables/frame.ts';
import type { Index } from '../tables/stream-index.ts';

/** A stream as the disk has it. `head` is its last revision, -1 before the first event. */
export type StoredStream = {
  readonly name: string;
  readonly number: number | undefined;
  readonly head: number;
  readonly status: 'missing' | 'live' | 'softDeleted' | 'tombstoned';
  readonly limits: Limits;
  /** The first revision a reader may see; age apart. */
  readonly first: number;
  /** Events stored before this instant (ms since 1970) are hidden; 0 when none are. */
  readonly since: number;
};

const METASTREAM_LIMITS: Limits = { maxCount: 1 };

export const headOf = (index: Index, number: number | undefined): number => {
  const run = number === undefined ? undefined : index.lastRun(number);
  return run ? run.first + run.count - 1 : -1;
};

/** A stream's metadata as JSON text, undefined where none was set. */
export const metadataOf = (index: Index, blocks: Blocks, name: string): string | undefined => {
  const number = index.numberOf(metastreamOf(name));
  const revision = headOf(index, number);
  if (number === undefined || revision < 0) return undefined;
  const frame = frameOf(index, blocks, { stream: number, revision });
  return frame && dataOf(look(emptyView(), frame.bytes, frame.at)).toString();
};

const limitsOf = (index: Index, blocks: Blocks, name: string): Limits => {
  const json = metadataOf(index, blocks, name);
  if (json !== undefined) return parseLimits(json);
  return isMetastream(name) ? METASTREAM_LIMITS : NO_LIMITS;
};

const statusOf = (head: number, limits: Limits): StoredStream['status'] => {
  if (head === TOMBSTONE) return 'tombstoned';
  if (isSoftDeleted(limits)) return 'softDeleted';
  return head < 0 ? 'missing' : 'live';
};

/** Looks a stream up. A metadata stream is gone when the stream it is about is. */
export const findStream = (index: Index, blocks: Blocks, name: string): StoredStream => {
  const number = index.numberOf(name);
  const about = isMetastream(name) ? headOf(index, index.numberOf(originalOf(name))) : -1;
  const head = about === TOMBSTONE ? TOMBSTONE : headOf(index, number);
  const limits = limitsOf(index, blocks, name);
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

/** The position of a stored event, undefined where its stream's metadata or a deletion hides it. */
export const visiblePosition = (
  index: Index,
  blocks: Blocks,
  at: { readonly stream: string; readonly revision: number },
): number | undefined => {
  const found = findStream(index, blocks, at.stream);
  if (found.number === undefined || found.status !== 'live' || at.revision < found.first) return undefined;
  const frame = frameOf(index, blocks, { stream: found.number, revision: at.revision });
  if (!frame) return undefined;
  const view = look(emptyView(), frame.bytes, frame.at);
  return createdOf(view) < found.since ? undefined : view.position;
};
