import { existsSync, fsyncSync, openSync, closeSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { inFolder, makeFolder } from './folder.ts';
import { DATA_FILE, openRoot } from './tables.ts';
import { refuseTorn } from './torn.ts';
import { verifyLog, type Verified } from './verify.ts';

const flush = (path: string): void => {
  const file = openSync(path, 'r');
  fsyncSync(file);
  closeSync(file);
};

/** A backup that came out damaged. */
export class BadBackup extends Error {
  override readonly name = 'BadBackup';
}

/**
 * Copies the log in `dir` to the folder `to` as it is at one instant, with everything that is acknowledged by then,
 * also while a server has it; then verifies the copy. The copy appears under its name only when it is whole and on
 * disk. Throws when there is no log, when `to` holds one already, and `BadBackup` when the copy does not verify.
 */
export const backupLog = async (dir: string, to: string): Promise<Verified> => {
  if (existsSync(join(to, DATA_FILE))) throw new Error(`${to} holds a log already`);
  refuseTorn(dir);
  const root = openRoot(dir, { readOnly: true });
  const partial = join(to, 'partial');
  try {
    inFolder(to, () => rmSync(partial, { recursive: true, force: true }));
    makeFolder(partial);
    await root.backup(partial, false);
  } finally {
    await root.close();
  }
  const verified = await verifyLog(partial);
  const [problem] = verified.problems;
  if (problem !== undefined) throw new BadBackup(`the copy of ${dir} is damaged: ${problem}`);
  flush(join(partial, DATA_FILE));
  renameSync(join(partial, DATA_FILE), join(to, DATA_FILE));
  rmSync(partial, { recursive: true });
  flush(to);
  return verified;
};
