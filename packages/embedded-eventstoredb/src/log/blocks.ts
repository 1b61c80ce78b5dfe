import type { Tables } from './tables.ts';

/** Frames back to back; the first stands at position `key`. */
export type Block = { readonly key: number; readonly bytes: Buffer };

/** Stored blocks, with the newest few in memory so that live readers do not go to the table for them. */
export type Blocks = {
  /** The block that holds this position, or the first one behind it. */
  readonly from: (position: number) => Block | undefined;
  /** The last block that starts before this position. */
  readonly before: (position: number) => Block | undefined;
  /** The block with exactly this key. */
  readonly get: (key: number) => Buffer | undefined;
  readonly remember: (block: Block) => void;
  readonly forget: () => void;
};

const RECENT_BYTES = 4 * 1024 * 1024;

export const blocksOf = ({ blocks }: Tables): Blocks => {
  let recent: Block[] = [];
  let recentBytes = 0;

  const stored = (key: number | undefined): Block | undefined => {
    const bytes = key === undefined ? undefined : blocks.getBinary(key);
    return key === undefined || bytes === undefined ? undefined : { key, bytes };
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

  const from = (position: number): Block | undefined => {
    const near = search(position);
    const held = recent[near];
    if (held) return position < held.key + held.bytes.length ? held : recent[near + 1];
    const exact = stored(position);
    if (exact) return exact;
    const around = stored(firstKey({ start: position, reverse: true }));
    if (around && position < around.key + around.bytes.length) return around;
    return stored(firstKey({ start: position }));
  };
  const before = (position: number): Block | undefined =>
    recent[search(position - 1)] ?? stored(firstKey({ start: position - 1, reverse: true }));
  const get = (key: number): Buffer | undefined => {
    const held = recent[search(key)];
    return held?.key === key ? held.bytes : blocks.getBinary(key);
  };
  const remember = (block: Block): void => {
    recent.push(block);
    recentBytes += block.bytes.length;
    while (recentBytes > RECENT_BYTES && recent.length > 1) recentBytes -= recent.shift()?.bytes.length ?? 0;
  };
  const forget = (): void => {
    recent = [];
    recentBytes = 0;
  };
  return { from, before, get, remember, forget };
};
