import type { Stored } from '../tables/stored.ts';
import { findStream, type StoredStream } from './stream.ts';

/** Looks streams up and keeps what it found until the log grows: thousands of subscribers may ask for one stream. */
export type Finder = {
  readonly find: (stream: string) => StoredStream;
  readonly forget: () => void;
};

const MOST_KNOWN = 10_000;

export const newFinder = (stored: Stored): Finder => {
  const known = new Map<string, StoredStream>();
  const find = (name: string): StoredStream => {
    const before = known.get(name);
    if (before) return before;
    const found = findStream(stored, name);
    // A maximum age hides more events with every instant.
    if (found.limits.maxAge === undefined && known.size < MOST_KNOWN) known.set(name, found);
    return found;
  };
  return { find, forget: () => known.clear() };
};
