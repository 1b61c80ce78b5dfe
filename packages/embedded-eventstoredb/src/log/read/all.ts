import { CHUNK_BYTES } from '../../record/chunks.ts';
import { newPacker } from '../../record/packer.ts';
import { emptyView, frameLength, look } from '../../record/view.ts';
import type { Stored } from '../tables/stored.ts';
import { takeAsStored, type Visit } from './visit.ts';

/** A pull looks at no more than this before it lets other work run. */
const LOOK_BYTES = 512 * 1024;

export type AllReader = {
  /** The next frames: empty if no event was taken so far, undefined at the end or at the limit. */
  readonly pull: (end: number) => Buffer | undefined;
  /** Everything before this position has been looked at. */
  readonly position: () => number;
};

/** Reads the log forwards from position `from` on. `pull` reads up to `end`, which may grow from call to call. */
export const readForward = (
  { blocks }: Stored,
  options: {
    readonly from: number;
    readonly limit: number;
    readonly visit: Visit;
    /** Whether the visit is fine with borrowed memory. */
    readonly mayBorrow?: boolean;
  },
): AllReader => {
  const { visit } = options;
  const mayBorrow = options.mayBorrow ?? visit === takeAsStored;
  const packer = newPacker();
  const view = emptyView();
  let position = options.from;
  let left = options.limit;
  const hasRoom = (): boolean => left > 0 && packer.size() < CHUNK_BYTES;
  const takesWholeBlocks = visit === takeAsStored && left === Infinity;

  const walk = (key: number, bytes: Buffer): void => {
    let at = 0;
    while (at < bytes.length && key + at < position) at += frameLength(bytes, at);
    position = key + at;
    // A chunk has room for the rest of the block, so there is no need to check its size.
    while (at < bytes.length && left > 0) {
      look(view, bytes, at);
      at = view.end;
      position = key + at;
      if (visit(view, packer)) left--;
    }
  };
  const pull = (end: number): Buffer | undefined => {
    const start = position;
    while (position < end && hasRoom() && position - start < LOOK_BYTES) {
      const block = blocks.from(position, mayBorrow);
      if (!block || block.key >= end) {
        position = end;
        break;
      }
      if (takesWholeBlocks && block.key >= position) {
        packer.push(block.bytes, 0, block.bytes.length);
        position = block.key + block.bytes.length;
      } else {
        walk(block.key, block.bytes);
      }
      if (block.isBorrowed) packer.copyBorrowed();
    }
    return position === start ? undefined : packer.take();
  };
  return { pull, position: () => position };
};

/** Whether a position is the beginning of an event, or lies before or behind all events. */
export const isBetweenEvents = ({ blocks }: Stored, position: number): boolean => {
  const block = position > 0 ? blocks.from(position, false) : undefined;
  if (!block || block.key >= position) return true;
  let at = 0;
  while (block.key + at < position) at += frameLength(block.bytes, at);
  return block.key + at === position;
};

/** The offsets of a block's frames that are before `position`. */
const startsBefore = (key: number, bytes: Buffer, position: number): number[] => {
  const starts: number[] = [];
  for (let at = 0; at < bytes.length && key + at < position; at += frameLength(bytes, at)) starts.push(at);
  return starts;
};

/** Reads the log backwards, from the last event before position `from`. */
export const readBackward = (
  { blocks }: Stored,
  options: { readonly from: number; readonly limit: number; readonly visit: Visit },
): AllReader => {
  const packer = newPacker();
  const view = emptyView();
  let position = options.from;
  let left = options.limit;
  const hasRoom = (): boolean => left > 0 && packer.size() < CHUNK_BYTES;
  const pull = (): Buffer | undefined => {
    const start = position;
    while (hasRoom() && start - position < LOOK_BYTES) {
      const block = blocks.before(position);
      if (!block) break;
      const starts = startsBefore(block.key, block.bytes, position);
      while (starts.length > 0 && hasRoom()) {
        const at = starts.pop() ?? 0;
        position = block.key + at;
        if (options.visit(look(view, block.bytes, at), packer)) left--;
      }
    }
    return position === start ? undefined : packer.take();
  };
  return { pull, position: () => position };
};
