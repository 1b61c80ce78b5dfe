import { placeOf } from '@cairn/event-store/decode';
import type { EventStore } from '@cairn/event-store/open';
import { createTurns } from '@cairn/event-store/turns';
import { LRUCache } from 'lru-cache';
import { setImmediate as letOthersRun } from 'node:timers/promises';
import type { Passed } from '../asking/tail.ts';

/** A part of the log: its events, the position behind it, and whether the log ends there. */
export type Slice = { entries: readonly Passed[]; last: bigint; end: boolean };

/** Reads the log slice by slice, for readers that are too far behind for the tail. */
export type Scan = (after: bigint, signal: AbortSignal) => Promise<Slice>;

const sliceSize = 500;
const keptSlices = 32;

/**
 * One slice is read at a time in this process, and readers take turns, so that a long scan delays nobody by more than a
 * slice. Readers at the same place share what was read. Whoever left before their turn costs nothing.
 */
export const createScan = (store: Pick<EventStore, 'readAll'>): Scan => {
  const slices = new LRUCache<bigint, Slice>({ max: keptSlices });
  const inTurn = createTurns();
  const read = async (after: bigint): Promise<Slice> => {
    const entries: Passed[] = [];
    let last = after;
    let count = 0;
    // The event at the position comes once more.
    for await (const entry of store.readAll({ from: after, limit: sliceSize + 1 })) {
      count += 1;
      const { position } = placeOf(entry);
      if (position <= after) continue;
      last = position;
      if (entry.kind === 'event' || entry.kind === 'malformed') entries.push(entry);
    }
    const slice = { entries, last, end: count <= sliceSize };
    // A slice that ends with the log may grow.
    if (!slice.end) slices.set(after, slice);
    await letOthersRun();
    return slice;
  };
  return (after, signal) =>
    inTurn('scan', async () => {
      if (signal.aborted) return { entries: [], last: after, end: true };
      return slices.get(after) ?? read(after);
    });
};
