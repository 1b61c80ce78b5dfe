import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { TornDataFile } from '../torn.ts';
import { decodeRecord, PAGE, pagesFor, recordLength, type JournalRecord } from './record.ts';
import { NoSegment, readSegment, SEGMENTS } from './segment.ts';

/** A record and where its segment goes on behind it. */
export type Found = { readonly record: JournalRecord; readonly segment: number; readonly next: number };

/** All records in a segment that were written to their ends, those of earlier turns too. */
const recordsIn = (path: string, segment: number): Found[] => {
  const read = readSegment(path);
  const found: Found[] = [];
  if (!read) return found;
  let at = PAGE;
  while (at < read.bytes.length) {
    const length = recordLength(read.bytes, at, read.seed);
    const next = at + (length === undefined ? PAGE : pagesFor(length));
    if (length !== undefined) found.push({ record: decodeRecord(read.bytes, at), segment, next });
    at = next;
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
  return found.sort((one, other) => one.record.after - other.record.after);
};

/**
 * The records that go on where the tables end. Only the last thing that was written can be missing, so throws
 * `TornDataFile` where records stand behind a gap.
 */
export const unsettledIn = (dir: string, journal: readonly Found[], tablesEnd: number): readonly Found[] => {
  const behind = journal.filter(({ record }) => record.end > tablesEnd);
  let end = tablesEnd;
  for (const { record, segment } of behind) {
    if (record.after !== end)
      throw new TornDataFile(
        join(dir, SEGMENTS[segment] ?? ''),
        `the log goes on at position ${record.after} in it and ends at ${end}`,
      );
    end = record.end;
  }
  return behind;
};
