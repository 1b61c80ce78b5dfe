import { chmodSync, closeSync, fsyncSync, mkdirSync, openSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** A folder that can't be used: it is a file, or this process may not write in it. */
export class UnusableFolder extends Error {
  override readonly name = 'UnusableFolder';
  constructor(dir: string, why: string, cause: unknown) {
    super(`the folder ${dir} can't be used: ${why}`, { cause });
  }
}

const WHY: Readonly<Record<string, string>> = {
  EEXIST: 'it is a file',
  ENOTDIR: 'a part of its path is a file',
  EACCES: 'it is not writable',
  EPERM: 'it is not writable',
  EROFS: 'it is not writable',
  ENOENT: 'it cannot be created there',
  ENOSPC: 'there is no space left',
};

/** Runs work that writes in a folder. Throws `UnusableFolder` if the folder is the reason why it fails. */
export const inFolder = <Result>(dir: string, work: () => Result): Result => {
  try {
    return work();
  } catch (cause) {
    const why = WHY[(cause as NodeJS.ErrnoException).code ?? ''];
    throw why === undefined ? cause : new UnusableFolder(dir, why, cause);
  }
};

/** The mode of a file that only its owner may read. */
export const OWNER_ONLY = 0o600;

/** Creates a folder, which only its owner may open, and its parents if they do not exist. Throws `UnusableFolder`. */
export const makeFolder = (dir: string): void => {
  inFolder(dir, () => mkdirSync(dir, { recursive: true, mode: 0o700 }));
};

const isOthers = (cause: unknown): boolean => (cause as NodeJS.ErrnoException).code === 'EPERM';

/**
 * Closes a folder and the files in it to all other users, also those that an older version left open. Leaves them as they
 * are if they belong to another user.
 */
export const closeToOthers = (dir: string): void => {
  try {
    chmodSync(dir, 0o700);
    for (const { name } of readdirSync(dir, { withFileTypes: true }).filter((each) => each.isFile()))
      chmodSync(join(dir, name), OWNER_ONLY);
  } catch (cause) {
    if (!isOthers(cause)) throw cause;
  }
};

/** Flushes a file, or the names in a folder. */
export const flushPath = (path: string): void => {
  const file = openSync(path, 'r');
  fsyncSync(file);
  closeSync(file);
};
