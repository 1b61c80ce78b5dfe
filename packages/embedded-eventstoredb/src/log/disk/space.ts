import { statfsSync } from 'node:fs';

/** A disk that is too full to go on writing. */
export class DiskFull extends Error {
  override readonly name = 'DiskFull';
}

const MEBIBYTE = 1024 * 1024;
/** What stays free: a write that LMDB begins and can't finish may cost the process. */
const KEPT_FREE = 16 * MEBIBYTE;
/** Pages that LMDB writes anew around what is stored, as a multiple of it. */
const SPREAD = 3;

/** Throws `DiskFull` when there is no room in `dir` to store so many bytes. */
export const needSpace = (dir: string, bytes: number): void => {
  const { bavail, bsize } = statfsSync(dir);
  const free = bavail * bsize;
  if (free >= KEPT_FREE + SPREAD * bytes) return;
  throw new DiskFull(
    `no space left: ${Math.floor(free / MEBIBYTE)} MiB are free, ${KEPT_FREE / MEBIBYTE} of them are kept so`,
  );
};
