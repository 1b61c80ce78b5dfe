import { closeSync, fsyncSync, mkdirSync, openSync } from 'node:fs';

/** A folder that can't be had: it is a file, or may not be written. */
export class UnusableFolder extends Error {
  override readonly name = 'UnusableFolder';
  constructor(dir: string, why: string, cause: unknown) {
    super(`the folder ${dir} can't be used: ${why}`, { cause });
  }
}

const WHY: Readonly<Record<string, string>> = {
  EEXIST: 'it is a file',
  ENOTDIR: 'a part of its path is a file',
  EACCES: 'it may not be written',
  EPERM: 'it may not be written',
  EROFS: 'it may not be written',
  ENOENT: 'it may not be created there',
  ENOSPC: 'there is no space left',
};

/** Does what writes in a folder. Throws `UnusableFolder` in clear words where the folder is the reason that it can't. */
export const inFolder = <Result>(dir: string, work: () => Result): Result => {
  try {
    return work();
  } catch (cause) {
    const why = WHY[(cause as NodeJS.ErrnoException).code ?? ''];
    throw why === undefined ? cause : new UnusableFolder(dir, why, cause);
  }
};

/** Creates a folder where there is none, with those it stands in. Throws `UnusableFolder`. */
export const makeFolder = (dir: string): void => {
  inFolder(dir, () => mkdirSync(dir, { recursive: true }));
};

/** Flushes a file, or the names in a folder. */
export const flushPath = (path: string): void => {
  const file = openSync(path, 'r');
  fsyncSync(file);
  closeSync(file);
};
