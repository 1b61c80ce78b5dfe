import type { Tables } from './tables.ts';

/** Frames back to back. The first one is at position `key`. */
export type Block = { readonly key: number; readonly bytes: Buffer };

/** A block for a reader. Borrowed bytes are valid only until the next block is borrowed; others are the reader's. */
export type ReadBlock = Block & { readonly isBorrowed: boolean };

/**
 * Stored blocks. Blocks that are not in the table yet are kept in memory, and so are the newest ones that are: live
 * readers need no table for them.
 */
export type Blocks = {
  /** The block that holds this position, or else the first one after it. It may be borrowed if `mayBorrow`. */
  readonly from: (position: number, mayBorrow: boolean) => ReadBlock | undefined;
  /** The last block that starts before this position. */
  readonly before: (position: number) => Block | undefined;
  /** The bytes of the block with this key. */
  readonly get: (key: number) => Buffer | undefined;
  /** The block with this key, borrowed if it is not in memory. */
  readonly borrow: (key: number) => ReadBlock | undefined;
  /** Adds the log's next block. */
  readonly add: (block: Block) => void;
  /** Tells that everything before this position is in the table, so it need not stay in memory. */
  readonly moved: (end: number) => void;
};

const RECENT_BYTES = 4 * 1024 * 1024;

export const blocksOf = ({ blocks }: Tables): Blocks => {
  const recent: Block[] = [];
  let recentBytes = 0;
  let movedEnd = 0;

  const copied = (key: number | undefined): ReadBlock | undefined => {
    const bytes = key === undefined ? undefined : blocks.getBinary(key);
    return key === undefined || bytes === undefined ? undefined : { key, bytes, isBorrowed: false };
  };
  const borrowed = (key: number | undefined): ReadBlock | undefined => {
    const shared = key === undefined ? undefined : blocks.getBinaryFast(key);
    if (key === undefined || shared === undefined) return undefined;
    return { key, bytes: Buffer.from(shared.buffer, shared.byteOffset, shared.length), isBorrowed: true };
  };
  const firstKey = (options: { start: number; reverse?: boolean }): number | undefined => {
    for (const key of blocks.getKeys({ ...options, limit: 1 })) return key;
    return undefined;
  };
  /** Index of the last recent block that starts at or before the position; -1 if all start later. */
  const search = (position: number): number => {
    let low = 0;
    let high = recent.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      if ((recent[middle]?.key ?? 0) <= position) low = middle + 1;
      else high = middle - 1;
    }
    return high;
  };

  const inMemory = (block: Block | undefined): ReadBlock | undefined =>
    block && { ...block, isBorrowed: false };
  const from = (position: number, mayBorrow: boolean): ReadBlock | undefined => {
    const near = search(position);
    const block = recent[near];
    if (block) return inMemory(position < block.key + block.bytes.length ? block : recent[near + 1]);
    const stored = mayBorrow ? borrowed : copied;
    const exact = stored(position);
    if (exact) return exact;
    const around = stored(firstKey({ start: position, reverse: true }));
    if (around && position < around.key + around.bytes.length) return around;
    return stored(firstKey({ start: position })) ?? inMemory(recent[0]);
  };
  const before = (position: number): Block | undefined =>
    recent[search(position - 1)] ?? copied(firstKey({ start: position - 1, reverse: true }));
  const borrow = (key: number): ReadBlock | undefined => {
    const block = recent[search(key)];
    return block?.key === key ? inMemory(block) : borrowed(key);
  };
  const get = (key: number): Buffer | undefined => {
    const block = recent[search(key)];
    return block?.key === key ? block.bytes : blocks.getBinary(key);
  };
  const trim = (): void => {
    while (recentBytes > RECENT_BYTES && recent.length > 1 && (recent[0]?.key ?? Infinity) < movedEnd)
      recentBytes -= recent.shift()?.bytes.length ?? 0;
  };
  const add = (block: Block): void => {
    recent.push(block);
    recentBytes += block.bytes.length;
    trim();
  };
  const moved = (end: number): void => {
    movedEnd = end;
    trim();
  };
  return { from, before, get, borrow, add, moved };
};
