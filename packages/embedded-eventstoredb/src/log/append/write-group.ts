import { crc32 } from 'node:zlib';
import type { ProposedEvent } from '../../record/proposed.ts';
import { measure, writeRecord } from '../../record/write.ts';
import type { Block } from '../tables/blocks.ts';
import type { Run } from '../tables/tables.ts';

/** Four LMDB pages less their header: a full block wastes nothing. */
const BLOCK_BYTES = 4 * 4096 - 24;

type OpenBlock = { readonly key: number; readonly bytes: Buffer; used: number };

/** What appends store: blocks, the runs that lead to what is in them, and the names of new streams. */
export type Entries = {
  readonly blocks: readonly Block[];
  readonly runs: readonly { readonly stream: number; readonly run: Run }[];
  readonly names: readonly { readonly name: string; readonly number: number }[];
};

/** Appends that will be flushed together. */
export type Group = {
  readonly blocks: Block[];
  readonly runs: { readonly stream: number; readonly run: Run }[];
  readonly names: { readonly name: string; readonly number: number }[];
  readonly touched: Set<string>;
  readonly settle: ((error: Error | undefined) => void)[];
  open: OpenBlock | undefined;
  /** Where blocks are filled; one log has one, since only one block is open at a time. */
  readonly scratch: Buffer;
  /** Where the next event will stand. */
  end: number;
  bytes: number;
};

export const newGroup = (end: number, scratch: Buffer = Buffer.allocUnsafeSlow(BLOCK_BYTES)): Group => ({
  scratch,
  blocks: [],
  runs: [],
  names: [],
  touched: new Set(),
  settle: [],
  open: undefined,
  end,
  bytes: 0,
});

/** Closes the block being filled. What it holds is copied out, so that the next one can be filled in its place. */
export const seal = (group: Group): void => {
  const { open } = group;
  if (!open) return;
  const filled = open.bytes.subarray(0, open.used);
  group.blocks.push({ key: open.key, bytes: open.bytes === group.scratch ? Buffer.from(filled) : filled });
  group.open = undefined;
};

/** Leaves a position unused: an append of no events is answered with a position of its own. */
export const skipPosition = (group: Group): number => {
  seal(group);
  return group.end++;
};

const room = (group: Group, size: number): OpenBlock => {
  if (group.open && group.open.used + size <= group.open.bytes.length) return group.open;
  seal(group);
  group.open = {
    key: group.end,
    bytes: size > group.scratch.length ? Buffer.allocUnsafeSlow(size) : group.scratch,
    used: 0,
  };
  return group.open;
};

/** A stream as the writer addresses it: number in the index, name in UTF-8. */
export type Target = { readonly number: number; readonly bytes: Buffer };

/** Writes events into the group from revision `first` on and returns the position of the last. */
export const stage = (
  group: Group,
  target: Target,
  write: { readonly events: readonly ProposedEvent[]; readonly first: number; readonly created: Buffer },
): number => {
  let position = group.end;
  let run: { first: number; count: number; block: number; offset: number; sum: number } | undefined;
  for (const [index, event] of write.events.entries()) {
    position = group.end;
    const revision = write.first + index;
    const place = { stream: target.bytes, revision, position, created: write.created };
    const sizes = measure(event, place);
    const block = room(group, sizes.frame);
    if (run?.block === block.key) run.count++;
    else {
      run = { first: revision, count: 1, block: block.key, offset: block.used, sum: 0 };
      group.runs.push({ stream: target.number, run });
    }
    const start = block.used;
    block.used = writeRecord(block.bytes, start, { event, place, sizes });
    run.sum = crc32(block.bytes.subarray(start, block.used), run.sum);
    group.end += sizes.frame;
    group.bytes += sizes.frame;
  }
  return position;
};
