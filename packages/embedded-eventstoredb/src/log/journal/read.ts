import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { TornDataFile } from '../disk/torn.ts';
import type { Entries } from '../tables/entries.ts';
import { decodeRecord, PAGE, pagesFor, recordAt, type RecordHead } from './record.ts';
import { NotASegment, readSegment, SEGMENTS } from './segment.ts';

/** A record in a segment, its content, and the offset of the next record. */
export type FoundRecord = RecordHead & {
  readonly entries: () => Entries;
  readonly segment: number;
  readonly next: number;
};

/** How many bytes of a segment are used, and where the log ends with its last record. */
export type SegmentFill = { readonly used: number; readonly end: number };

/** All complete records in a segment, also older ones that were not overwritten yet. */
const recordsIn = (path: string, segment: number): FoundRecord[] => {
  const read = readSegment(path);
  const found: FoundRecord[] = [];
  if (!read) return found;
  const { bytes, seed } = read;
  for (let at = PAGE; at < bytes.length; ) {
    const start = at;
    const head = recordAt(bytes, start, seed);
    at += head ? pagesFor(head.length) : PAGE;
    if (head) found.push({ ...head, entries: () => decodeRecord(bytes, start), segment, next: at });
  }
  return found;
};

/** Both files are created, one after the other, before anything is written. Throws `TornDataFile` if one is missing. */
const refuseMissing = (dir: string, found: readonly FoundRecord[]): void => {
  const [first, second] = SEGMENTS.map((name) => existsSync(join(dir, name)));
  if (first === second || (first && found.length === 0)) return;
  throw new TornDataFile(join(dir, SEGMENTS[first ? 1 : 0]), 'it is missing');
};

/**
 * The records of the journal in `dir`, in the order in which they were written. Throws `TornDataFile` if a file does
 * not begin like a journal, or if one of the two is missing.
 */
export const readJournal = (dir: string): readonly FoundRecord[] => {
  const found = SEGMENTS.flatMap((name, segment) => {
    const path = join(dir, name);
    try {
      return recordsIn(path, segment);
    } catch (error) {
      if (!(error instanceof NotASegment)) throw error;
      throw new TornDataFile(path, 'it does not begin like a journal', error);
    }
  });
  refuseMissing(dir, found);
  return found.sort((one, other) => one.after - other.after);
};

/**
 * The entries that only the journal has: those after the end of the tables. A crash can only lose the last record, so
 * this throws `TornDataFile` if a record is missing before others.
 */
export const onlyInJournal = (
  dir: string,
  journal: readonly FoundRecord[],
  tablesEnd: number,
): readonly Entries[] => {
  const records = journal.filter((record) => record.end > tablesEnd);
  let end = tablesEnd;
  for (const record of records) {
    if (record.after !== end)
      throw new TornDataFile(
        join(dir, SEGMENTS[record.segment] ?? ''),
        `its next record follows position ${record.after}, but the log ends at ${end}`,
      );
    end = record.end;
  }
  return records.map(({ entries }) => entries());
};

/** How far each segment is filled. */
export const fillOfSegments = (journal: readonly FoundRecord[]): readonly SegmentFill[] =>
  SEGMENTS.map((_, index) => {
    const last = journal.findLast(({ segment }) => segment === index);
    return { used: last?.next ?? PAGE, end: last?.end ?? 0 };
  });
