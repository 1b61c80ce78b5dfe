import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { flushPath, inFolder, makeFolder } from './disk/folder.ts';
import { readJournal, unsettledIn, type Found } from './journal/read.ts';
import { SEGMENTS } from './journal/segment.ts';
import { putEntries } from './journal/settle.ts';
import { DATA_FILE, openRoot, openTables, tablesEnd } from './tables/tables.ts';
import { refuseTorn, withWriter } from './check/torn.ts';
import { verifyLog, type Verified } from './check/verify.ts';

/** A backup that came out damaged. */
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

/** Puts into copied tables what only the journal held. */
const settleCopy = async (dir: string, copy: string, journal: readonly Found[]): Promise<void> => {
  const tables = openTables(copy);
  try {
    await putEntries(tables, unsettledIn(dir, journal, tablesEnd(tables)));
  } finally {
    await tables.root.close();
  }
};

/**
 * Copies the log in `dir` to the folder `to` as it is at one instant, with everything that is acknowledged by then,
 * also while a server has it; then verifies the copy. The copy appears under its name only when it is whole and on
 * disk. Throws when there is no log, when `to` holds one already, and `BadBackup` when the copy does not verify.
 */
export const backupLog = async (dir: string, to: string): Promise<Verified> => {
  // A journal that is there would be read as a part of the copy.
  if ([DATA_FILE, ...SEGMENTS].some((name) => existsSync(join(to, name))))
    throw new Error(`${to} holds a log already`);
  refuseTorn(dir);
  const partial = join(to, 'partial');
  await withWriter(async () => {
    // What a server moves from here to the tables meanwhile is copied with them.
    const journal = readJournal(dir);
    await copyTables(dir, partial);
    await settleCopy(dir, partial, journal);
  });
  const verified = await verifyLog(partial);
  const [problem] = verified.problems;
  if (problem !== undefined) throw new BadBackup(`the copy of ${dir} is damaged: ${problem}`);
  flushPath(join(partial, DATA_FILE));
  renameSync(join(partial, DATA_FILE), join(to, DATA_FILE));
  rmSync(partial, { recursive: true });
  flushPath(to);
  return verified;
};
