import { retryTorn } from '../disk/torn.ts';
import { onlyInJournal, readJournal } from '../journal/read.ts';
import type { Entries } from '../tables/entries.ts';
import { endOfTables, openRoot, tablesOf, type Tables } from '../tables/tables.ts';
import { newEventChecker } from './check-events.ts';
import { lookupIn } from './lookup.ts';
import { damageIn, refuseTorn } from './sound.ts';

/** What a check of a log found. A sound log has no problems; of a damaged one, the first few are listed. */
export type Verified = {
  readonly events: number;
  readonly streams: number;
  readonly bytes: number;
  readonly problems: readonly string[];
};

const MOST_PROBLEMS = 20;

const readAll = (
  tables: Tables,
  journal: readonly Entries[],
  report: (problem: string) => void,
): Omit<Verified, 'problems'> => {
  const lookup = lookupIn(tables, journal);
  const checker = newEventChecker(lookup, report);
  let end = 0;
  let bytes = 0;
  const take = (key: number, value: Buffer): void => {
    if (key < end) report(`the block at ${key} begins before the previous one ends, at ${end}`);
    checker.block(key, value);
    end = key + value.length;
    bytes += value.length;
  };
  for (const { key, value } of tables.blocks.getRange({ snapshot: true })) take(key, value);
  for (const { blocks } of journal) for (const block of blocks) take(block.key, block.bytes);
  const { events, runs, streams } = checker.counts();
  if (lookup.runs !== runs) report(`there are ${lookup.runs} index entries for ${runs} runs of events`);
  if (lookup.names !== streams) report(`there are ${lookup.names} stream entries for ${streams} streams`);
  return { events, streams, bytes };
};

const check = (tables: Tables, journal: readonly Entries[]): Verified => {
  const problems: string[] = [];
  const counts = readAll(tables, journal, (problem) => {
    if (problems.length < MOST_PROBLEMS) problems.push(problem);
  });
  return { ...counts, problems };
};

const verify = async (dir: string): Promise<Verified> => {
  refuseTorn(dir);
  // The journal is read first: entries that a server moves meanwhile are then found in the tables.
  const journal = readJournal(dir);
  const root = openRoot(dir, { readOnly: true });
  // Keeps a server from reusing the pages that are being read.
  const pinned = root.useReadTransaction();
  try {
    const damage = damageIn(dir);
    if (damage !== undefined) return { events: 0, streams: 0, bytes: 0, problems: [damage] };
    const tables = tablesOf(dir, root);
    return check(tables, onlyInJournal(dir, journal, endOfTables(tables)));
  } finally {
    pinned.done();
    await root.close();
  }
};

/**
 * Reads the whole log in `dir`, also while a server has it open. Checks the pages of the data file and then every
 * event, including those that only the journal has: position, form, checksum, the revisions of its stream, and that
 * the index leads to each event and to nothing else. Throws if there is no log, and `TornDataFile` if a file is cut
 * off or does not begin as it must, or if the journal does not continue the tables.
 */
export const verifyLog = (dir: string): Promise<Verified> => retryTorn(() => verify(dir));
