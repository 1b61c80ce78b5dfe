import { CHUNK_BYTES } from '../../record/chunks.ts';
import { newPacker, type Packer } from '../../record/packer.ts';
import { emptyView, frameLength, look, type RecordView } from '../../record/view.ts';
import type { LogParts } from '../append/parts.ts';

/** How much a pull may look at before it lets others run. */
const LOOK_BYTES = 512 * 1024;

/**
 * Says whether an event is taken, and puts what the reader is sent for it into the packer. A reader that is told that
 * its visit is `passing` shows memory that lasts as long as the visit, in which no other event may be looked up.
 */
export type Visit = (view: RecordView, packer: Packer) => boolean;

/** Takes every event as it is stored. */
export const takeAsStored: Visit = (view, packer) => {
  packer.push(view.bytes, view.frame, view.end);
  return true;
};

export type AllReader = {
  /** The next frames, empty if none of what was looked at was taken, undefined at the end or the limit. */
  readonly pull: (end: number) => Buffer | undefined;
  /** Everything before this has been looked at. */
  readonly position: () => number;
};

/** Reads the log forwards from `from`, inclusive. `pull` reads up to `end`, which may grow from call to call. */
export const readForward = (
  { blocks }: LogParts,
  options: {
    readonly from: number;
    readonly limit: number;
    readonly visit: Visit;
    readonly passing?: boolean;
  },
): AllReader => {
  const { visit } = options;
  const passing = options.passing ?? visit === takeAsStored;
  const packer = newPacker();
  const view = emptyView();
  let position = options.from;
  let left = options.limit;
  const hasRoom = (): boolean => left > 0 && packer.size() < CHUNK_BYTES;
  const wholesale = visit === takeAsStored && left === Infinity;

  const walk = (key: number, bytes: Buffer): void => {
    let at = 0;
    while (at < bytes.length && key + at < position) at += frameLength(bytes, at);
    position = key + at;
    // To the end of the block, which a chunk has room for.
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
      const block = blocks.from(position, passing);
      if (!block || block.key >= end) {
        position = end;
        break;
      }
      if (wholesale && block.key >= position) {
        packer.push(block.bytes, 0, block.bytes.length);
        position = block.key + block.bytes.length;
      } else {
        walk(block.key, block.bytes);
      }
      if (block.isPassing) packer.settle();
    }
    return position === start ? undefined : packer.take();
  };
  return { pull, position: () => position };
};

/** Where each frame of a block that starts before `position` begins. */
const startsBefore = (key: number, bytes: Buffer, position: number): number[] => {
  const starts: number[] = [];
  for (let at = 0; at < bytes.length && key + at < position; at += frameLength(bytes, at)) starts.push(at);
  return starts;
};

/** Reads the log backwards: the events before position `from`. */
export const readBackward = (
  { blocks }: LogParts,
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
