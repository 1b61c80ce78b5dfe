import { existsSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { headerOf, isWhole } from './pages.ts';
import { DATA_FILE, openTables, type Tables } from './tables.ts';

/** A data file that does not hold what it says it holds. */
export class TornDataFile extends Error {
  override readonly name = 'TornDataFile';
  constructor(file: string, why: string, cause?: unknown) {
    super(`the data file ${file} is damaged, ${why}; restore the folder from a backup`, { cause });
  }
}

const isDamage = (error: unknown): error is Error =>
  error instanceof RangeError ||
  (error instanceof Error && /^MDB_(CORRUPTED|INVALID|PAGE_NOTFOUND|BAD_TXN)/.test(error.message));

/** Reads from the log in `dir`, and throws `TornDataFile` where what is read there makes no sense. */
export const soundly = <Result>(dir: string, read: () => Result): Result => {
  try {
    return read();
  } catch (error) {
    if (!isDamage(error)) throw error;
    throw new TornDataFile(join(dir, DATA_FILE), `it cannot be read (${error.message})`, error);
  }
};

/**
 * Opens the tables in `dir`, creating them where there are none. Throws `TornDataFile` rather than serve a part, or
 * have LMDB read behind the end of the file.
 */
export const openSound = (dir: string): Tables => {
  const path = join(dir, DATA_FILE);
  if (!existsSync(path)) return openTables(dir);
  const { size } = statSync(path);
  const header = headerOf(path);
  if (!header) throw new TornDataFile(path, `its ${size} bytes do not begin as a log does`);
  if (size < header.bytes) {
    if (!isWhole(path, header, size))
      throw new TornDataFile(path, `it is cut off at ${size} of ${header.bytes} bytes`);
    truncateSync(path, header.bytes);
  }
  return soundly(dir, () => openTables(dir));
};
