import { chmodSync, existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { refuseTorn } from './check/sound.ts';
import { verifyLog, type Verified } from './check/verify.ts';
import { flushPath, inFolder, makeFolder, OWNER_ONLY } from './disk/folder.ts';
import { retryTorn } from './disk/torn.ts';
import { onlyInJournal, readJournal, type FoundRecord } from './journal/read.ts';
import { SEGMENTS } from './journal/segment.ts';
import { putEntries } from './tables/entries.ts';
import { DATA_FILE, endOfTables, openRoot, openTables } from './tables/tables.ts';

/** The copy of a backup turned out to be damaged. */
export class BadBackup extends Error {
  override readonly name = 'BadBackup';
}

/** Copies the tables of the log in `dir` to the folder `to`. */
const copyTables = async (dir: string, to: string): Promise<void> => {
  const root = openRoot(dir, { readOnly: true });
  try {
    inFolder(to, () => rmSync(to, { recursive: true, force: true }));
    makeFolder(to);
    await root.backup(to, false);
  } finally {
    await root.close();
  }
};

/** Adds to the copied tables what only the journal has. */
const completeCopy = async (dir: string, copy: string, journal: readonly FoundRecord[]): Promise<void> => {
  const tables = openTables(copy);
  try {
    await putEntries(tables, onlyInJournal(dir, journal, endOfTables(tables)));
  } finally {
    await tables.root.close();
  }
};

/**
 * Copies the log in `dir` to the folder `to` as it is at one instant, also while a server has it open, and verifies the
 * copy. It contains everything acknowledged before that instant, and gets its name only when it is complete and on
 * disk. Throws if there is no log, if `to` already holds one, and `BadBackup` if the copy is damaged.
 */
export const backupLog = async (dir: string, to: string): Promise<Verified> => {
  // An existing journal would be read as a part of the copy.
  if ([DATA_FILE, ...SEGMENTS].some((name) => existsSync(join(to, name))))
    throw new Error(`${to} already holds a log`);
  refuseTorn(dir);
  const partial = join(to, 'partial');
  await retryTorn(async () => {
    // The journal is read first: entries that a server moves meanwhile are then in the tables that are copied.
    const journal = readJournal(dir);
    await copyTables(dir, partial);
    await completeCopy(dir, partial, journal);
  });
  const verified = await verifyLog(partial);
  const [problem] = verified.problems;
  if (problem !== undefined) throw new BadBackup(`the copy of ${dir} is damaged: ${problem}`);
  chmodSync(join(partial, DATA_FILE), OWNER_ONLY);
  flushPath(join(partial, DATA_FILE));
  renameSync(join(partial, DATA_FILE), join(to, DATA_FILE));
  rmSync(partial, { recursive: true });
  flushPath(to);
  return verified;
};
