import type { Tables } from './tables.ts';

/** Frames back to back; the first stands at position `key`. */
export type Block = { readonly key: number; readonly bytes: Buffer };

/** A block as a reader comes by it. `isPassing` memory is overwritten when the next one is asked for. */
export type Glance = Block & { readonly isPassing: boolean };

/**
 * Stored blocks. Those that are not in the table yet are in memory, and so are the newest of the others: live readers do
 * not go to the table for them.
 */
export type Blocks = {
  /** The block that holds this position, or the first one behind it; may be passing where `passing` says so. */
  readonly from: (position: number, passing: boolean) => Glance | undefined;
  /** The last block that starts before this position. */
  readonly before: (position: number) => Block | undefined;
  /** The block with exactly this key. */
  readonly get: (key: number) => Buffer | undefined;
  /** The same, may be passing. */
  readonly glance: (key: number) => Glance | undefined;
  /** The log goes on with this block. */
  readonly remember: (block: Block) => void;
  /** Everything before this position is in the table. */
  readonly settled: (end: number) => void;
};

const RECENT_BYTES = 4 * 1024 * 1024;

export const blocksOf = ({ blocks }: Tables): Blocks => {
  const recent: Block[] = [];
  let recentBytes = 0;
  let settledEnd = 0;

  const lasting = (key: number | undefined): Glance | undefined => {
    const bytes = key === undefined ? undefined : blocks.getBinary(key);
    return key === undefined || bytes === undefined ? undefined : { key, bytes, isPassing: false };
  };
  const passing = (key: number | undefined): Glance | undefined => {
    const shared = key === undefined ? undefined : blocks.getBinaryFast(key);
    if (key === undefined || shared === undefined) return undefined;
    return { key, bytes: Buffer.from(shared.buffer, shared.byteOffset, shared.length), isPassing: true };
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

  const held = (block: Block | undefined): Glance | undefined => block && { ...block, isPassing: false };
  const from = (position: number, mayPass: boolean): Glance | undefined => {
    const near = search(position);
    const block = recent[near];
    if (block) return held(position < block.key + block.bytes.length ? block : recent[near + 1]);
    const stored = mayPass ? passing : lasting;
    const exact = stored(position);
    if (exact) return exact;
    const around = stored(firstKey({ start: position, reverse: true }));
    if (around && position < around.key + around.bytes.length) return around;
    return stored(firstKey({ start: position })) ?? held(recent[0]);
  };
  const before = (position: number): Block | undefined =>
    recent[search(position - 1)] ?? lasting(firstKey({ start: position - 1, reverse: true }));
  const glance = (key: number): Glance | undefined => {
    const block = recent[search(key)];
    return block?.key === key ? held(block) : passing(key);
  };
  const get = (key: number): Buffer | undefined => {
    const block = recent[search(key)];
    return block?.key === key ? block.bytes : blocks.getBinary(key);
  };
  const trim = (): void => {
    while (recentBytes > RECENT_BYTES && recent.length > 1 && (recent[0]?.key ?? Infinity) < settledEnd)
      recentBytes -= recent.shift()?.bytes.length ?? 0;
  };
  const remember = (block: Block): void => {
    recent.push(block);
    recentBytes += block.bytes.length;
    trim();
  };
  const settled = (end: number): void => {
    settledEnd = end;
    trim();
  };
  return { from, before, get, glance, remember, settled };
};
