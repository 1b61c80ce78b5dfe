import { crc32 } from 'node:zlib';
import type { ProposedEvent } from '../../record/proposed.ts';
import { measure, writeRecord } from '../../record/write.ts';
import type { Block } from '../tables/blocks.ts';
import type { Run } from '../tables/run.ts';

/** Four LMDB pages minus their header, so a full block wastes no space. */
const BLOCK_BYTES = 4 * 4096 - 24;

type OpenBlock = { readonly key: number; readonly bytes: Buffer; used: number };

/** Appends that are flushed together: the entries they store, and who waits for the flush. */
export type WriteGroup = {
  readonly blocks: Block[];
  readonly runs: { readonly stream: number; readonly run: Run }[];
  readonly names: { readonly name: string; readonly number: number }[];
  /** Names of the streams that were written to. */
  readonly touched: Set<string>;
  readonly waiting: ((error: Error | undefined) => void)[];
  open: OpenBlock | undefined;
  /** The buffer in which blocks are filled. Only one block is open at a time, so a log needs only one. */
  readonly scratch: Buffer;
  /** The position of the next event. */
  end: number;
  bytes: number;
};

export const newWriteGroup = (
  end: number,
  scratch: Buffer = Buffer.allocUnsafeSlow(BLOCK_BYTES),
): WriteGroup => ({
  scratch,
  blocks: [],
  runs: [],
  names: [],
  touched: new Set(),
  waiting: [],
  open: undefined,
  end,
  bytes: 0,
});

/** Closes the block that is being filled. Its content is copied, so the next block can use the same buffer. */
export const seal = (group: WriteGroup): void => {
  const { open } = group;
  if (!open) return;
  const filled = open.bytes.subarray(0, open.used);
  group.blocks.push({ key: open.key, bytes: open.bytes === group.scratch ? Buffer.from(filled) : filled });
  group.open = undefined;
};

/** Skips a position: an append of no events gets a position of its own. */
export const skipPosition = (group: WriteGroup): number => {
  seal(group);
  return group.end++;
};

const room = (group: WriteGroup, size: number): OpenBlock => {
  if (group.open && group.open.used + size <= group.open.bytes.length) return group.open;
  seal(group);
  group.open = {
    key: group.end,
    bytes: size > group.scratch.length ? Buffer.allocUnsafeSlow(size) : group.scratch,
    used: 0,
  };
  return group.open;
};

/** A stream to write to: its number in the index, and its name in UTF-8. */
export type TargetStream = { readonly number: number; readonly bytes: Buffer };

/** Writes events into the group from revision `first` on, and returns the position of the last one. */
export const stage = (
  group: WriteGroup,
  target: TargetStream,
  write: { readonly events: readonly ProposedEvent[]; readonly first: number; readonly created: Buffer },
): number => {
  let position = group.end;
  let run: { first: number; count: number; block: number; offset: number; sum: number } | undefined;
  for (const [index, event] of write.events.entries()) {
    position = group.end;
    const revision = write.first + index;
    const coordinates = { stream: target.bytes, revision, position, created: write.created };
    const sizes = measure(event, coordinates);
    const block = room(group, sizes.frame);
    if (run?.block === block.key) run.count++;
    else {
      run = { first: revision, count: 1, block: block.key, offset: block.used, sum: 0 };
      group.runs.push({ stream: target.number, run });
    }
    const start = block.used;
    block.used = writeRecord(block.bytes, start, { event, coordinates, sizes });
    run.sum = crc32(block.bytes.subarray(start, block.used), run.sum);
    group.end += sizes.frame;
    group.bytes += sizes.frame;
  }
  return position;
};
