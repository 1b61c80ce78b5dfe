import { closeSync, openSync, readSync } from 'node:fs';

/** One of the two headers of an LMDB file: how much of the file its last transaction uses, and the roots of its trees. */
export type Header = {
  readonly transaction: bigint;
  readonly bytes: number;
  readonly pageSize: number;
  readonly roots: readonly bigint[];
};

const MAGIC = 0xbeefc0de;
const FIRST_PAGES = [0, 4096];
const TREE_ROOT = 40;

/** So many bytes from a place of a file, undefined where it has not as many. */
export const readAt = (file: number, at: number, length: number): Buffer | undefined => {
  const bytes = Buffer.alloc(length);
  return readSync(file, bytes, 0, length, at) === length ? bytes : undefined;
};

const headerAt = (file: number, at: number): Header | undefined => {
  const bytes = readAt(file, at, 168);
  if (bytes?.readUInt32LE(24) !== MAGIC) return undefined;
  const pageSize = bytes.readUInt32LE(48);
  return {
    transaction: bytes.readBigUInt64LE(152),
    bytes: (Number(bytes.readBigUInt64LE(144)) + 1) * pageSize,
    pageSize,
    roots: [bytes.readBigUInt64LE(48 + TREE_ROOT), bytes.readBigUInt64LE(96 + TREE_ROOT)],
  };
};

export const withFile = <Result>(path: string, work: (file: number) => Result): Result => {
  const file = openSync(path, 'r');
  try {
    return work(file);
  } finally {
    closeSync(file);
  }
};

/** The newer header of an LMDB file, undefined where it has not both. */
export const headerOf = (path: string): Header | undefined =>
  withFile(path, (file) => {
    const headers = FIRST_PAGES.map((at) => headerAt(file, at)).filter((header) => header !== undefined);
    if (headers.length < FIRST_PAGES.length) return undefined;
    return headers.reduce((last, header) => (header.transaction > last.transaction ? header : last));
  });
