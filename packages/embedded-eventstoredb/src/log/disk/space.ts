import { statfsSync } from 'node:fs';

/** The disk is too full to write more. */
export class DiskFull extends Error {
  override readonly name = 'DiskFull';
}

const MEBIBYTE = 1024 * 1024;
/** Space that is kept free. If LMDB begins a write and cannot finish it, the process may die. */
const KEPT_FREE = 16 * MEBIBYTE;
/** LMDB also rewrites pages around what is stored: at most this many times its size. */
const SPREAD = 3;

/** Throws `DiskFull` if there is no room in `dir` to store this many bytes. */
export const needSpace = (dir: string, bytes: number): void => {
  const { bavail, bsize } = statfsSync(dir);
  const free = bavail * bsize;
  if (free >= KEPT_FREE + SPREAD * bytes) return;
  throw new DiskFull(
    `no space left: ${Math.floor(free / MEBIBYTE)} MiB are free, and ${KEPT_FREE / MEBIBYTE} MiB must stay free`,
  );
};
