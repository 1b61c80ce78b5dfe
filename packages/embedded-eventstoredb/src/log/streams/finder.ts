import type { Blocks } from '../tables/blocks.ts';
import { findStream, type StoredStream } from './stream.ts';
import type { Index } from '../tables/stream-index.ts';

/** Looks streams up, and knows what it found until the log grows: thousands may ask for the same stream. */
export type Finder = {
  readonly find: (stream: string) => StoredStream;
  readonly forget: () => void;
};

const MOST_KNOWN = 10_000;

export const newFinder = (index: Index, blocks: Blocks): Finder => {
  const known = new Map<string, StoredStream>();
  const find = (name: string): StoredStream => {
    const before = known.get(name);
    if (before) return before;
    const found = findStream(index, blocks, name);
    // What age hides is another thing at every instant.
    if (found.limits.maxAge === undefined && known.size < MOST_KNOWN) known.set(name, found);
    return found;
  };
  return { find, forget: () => known.clear() };
};
