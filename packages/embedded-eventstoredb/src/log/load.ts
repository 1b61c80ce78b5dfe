import { recentIds, type RecentIds } from './append/recent-ids.ts';
import { warmRecentIds } from './append/warm.ts';
import { soundly } from './check/sound.ts';
import { fillOfSegments, onlyInJournal, readJournal, type SegmentFill } from './journal/read.ts';
import { blocksOf } from './tables/blocks.ts';
import { endOf, type Entries } from './tables/entries.ts';
import { indexOf } from './tables/stream-index.ts';
import type { Stored } from './tables/stored.ts';
import { endOfTables, type Tables } from './tables/tables.ts';

/** A log as it is on disk. */
export type LoadedLog = {
  readonly stored: Stored;
  readonly recent: RecentIds;
  /** Where the tables end, and where the log ends with what only the journal has. */
  readonly tablesEnd: number;
  readonly end: number;
  readonly highestNumber: number;
  readonly journal: readonly Entries[];
  readonly fill: readonly SegmentFill[];
};

/** Makes entries readable that are in the journal. */
export const show = ({ index, blocks }: Stored, entries: Entries): void => {
  for (const block of entries.blocks) blocks.add(block);
  index.add(entries);
};

/** Reads the journal in `dir` and what it has that the tables lack. Writes nothing. Throws `TornDataFile`. */
export const loadLog = (dir: string, tables: Tables): LoadedLog => {
  const tablesEnd = soundly(dir, () => endOfTables(tables));
  const records = readJournal(dir);
  const journal = onlyInJournal(dir, records, tablesEnd);
  const stored = { blocks: blocksOf(tables), index: indexOf(tables) };
  for (const entries of journal) show(stored, entries);
  const recent = recentIds();
  soundly(dir, () => warmRecentIds(stored, recent));
  const highestNumber = soundly(dir, () => stored.index.highestNumber());
  const last = journal.at(-1);
  const end = last ? endOf(last, tablesEnd) : tablesEnd;
  return { stored, recent, tablesEnd, end, highestNumber, journal, fill: fillOfSegments(records) };
};
