import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { TornDataFile } from '../check/torn.ts';
import type { Entries } from '../append/write-group.ts';
import { decodeRecord, PAGE, pagesFor, recordAt, type RecordHead } from './record.ts';
import { NoSegment, readSegment, SEGMENTS } from './segment.ts';

/** A record, what it holds, and where its segment goes on behind it. */
export type Found = RecordHead & {
  readonly entries: () => Entries;
  readonly segment: number;
  readonly next: number;
};

/** How far a segment is filled, and where the log ends with what is in it. */
export type Place = { readonly used: number; readonly end: number };

/** All records in a segment that were written to their ends, those of earlier turns too. */
const recordsIn = (path: string, segment: number): Found[] => {
  const read = readSegment(path);
  const found: Found[] = [];
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

/** The files are created in turn before anything is written. Throws `TornDataFile` where one is gone since. */
const refuseMissing = (dir: string, found: readonly Found[]): void => {
  const [first, second] = SEGMENTS.map((name) => existsSync(join(dir, name)));
  if (first === second || (first && found.length === 0)) return;
  throw new TornDataFile(join(dir, SEGMENTS[first ? 1 : 0]), 'it is missing');
};

/**
 * What the journal in `dir` holds, in the order in which it was written. Throws `TornDataFile` where a file does not
 * begin as a journal does, and where one of the two is missing.
 */
export const readJournal = (dir: string): readonly Found[] => {
  const found = SEGMENTS.flatMap((name, segment) => {
    const path = join(dir, name);
    try {
      return recordsIn(path, segment);
    } catch (error) {
      if (!(error instanceof NoSegment)) throw error;
      throw new TornDataFile(path, 'it does not begin as a journal does', error);
    }
  });
  refuseMissing(dir, found);
  return found.sort((one, other) => one.after - other.after);
};

/**
 * The records that go on where the tables end. Only the last thing that was written can be missing, so throws
 * `TornDataFile` where records stand behind a gap.
 */
export const unsettledIn = (
  dir: string,
  journal: readonly Found[],
  tablesEnd: number,
): readonly Entries[] => {
  const behind = journal.filter((record) => record.end > tablesEnd);
  let end = tablesEnd;
  for (const record of behind) {
    if (record.after !== end)
      throw new TornDataFile(
        join(dir, SEGMENTS[record.segment] ?? ''),
        `the log goes on at position ${record.after} in it and ends at ${end}`,
      );
    end = record.end;
  }
  return behind.map(({ entries }) => entries());
};

/** The place of each segment. */
export const placesIn = (journal: readonly Found[]): readonly Place[] =>
  SEGMENTS.map((_, index) => {
    const last = journal.findLast(({ segment }) => segment === index);
    return { used: last?.next ?? PAGE, end: last?.end ?? 0 };
  });
