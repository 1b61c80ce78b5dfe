import { closeSync, openSync, readSync } from 'node:fs';

/** One of the two headers of an LMDB file: how much of the file its last transaction uses, and the roots of its trees. */
export type Header = {
  readonly transaction: bigint;
  readonly bytes: number;
  readonly pageSize: number;
  readonly roots: readonly bigint[];
  /** What is the same in both, whatever was written: flags, magic, version and page size. */
  readonly kind: Buffer;
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
    kind: Buffer.concat([bytes.subarray(16, 20), bytes.subarray(24, 32), bytes.subarray(48, 54)]),
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

/** The newer header of an LMDB file, undefined where it has not both, or two of different kinds. */
export const headerOf = (path: string): Header | undefined =>
  withFile(path, (file) => {
    const headers = FIRST_PAGES.map((at) => headerAt(file, at)).filter((header) => header !== undefined);
    const [first, second] = headers;
    if (!first || !second?.kind.equals(first.kind)) return undefined;
    return second.transaction > first.transaction ? second : first;
  });
