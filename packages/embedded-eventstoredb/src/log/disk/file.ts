import { closeSync, openSync, readSync } from 'node:fs';

/** Reads `length` bytes of an open file from offset `at`; undefined if the file has fewer. */
export const readAt = (file: number, at: number, length: number): Buffer | undefined => {
  const bytes = Buffer.alloc(length);
  return readSync(file, bytes, 0, length, at) === length ? bytes : undefined;
};

/** Opens a file for reading, runs `work` on it and closes it. */
export const withFile = <Result>(path: string, work: (file: number) => Result): Result => {
  const file = openSync(path, 'r');
  try {
    return work(file);
  } finally {
    closeSync(file);
  }
};
