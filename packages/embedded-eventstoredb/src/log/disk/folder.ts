import { closeSync, fsyncSync, mkdirSync, openSync } from 'node:fs';

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

/** Creates a folder and its parents if they do not exist. Throws `UnusableFolder`. */
export const makeFolder = (dir: string): void => {
  inFolder(dir, () => mkdirSync(dir, { recursive: true }));
};

/** Flushes a file, or the names in a folder. */
export const flushPath = (path: string): void => {
  const file = openSync(path, 'r');
  fsyncSync(file);
  closeSync(file);
};
