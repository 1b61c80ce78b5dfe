import { readAt, withFile } from '../disk/file.ts';

/** One of the two headers of an LMDB file. */
export type Header = {
  readonly transaction: bigint;
  /** Bytes of the file that the transaction uses. */
  readonly bytes: number;
  readonly pageSize: number;
  /** The root pages of its trees. */
  readonly roots: readonly bigint[];
  /** What both headers of a file share: flags, magic, version and page size. */
  readonly format: Buffer;
};

const MAGIC = 0xbeefc0de;
const FIRST_PAGES = [0, 4096];
const TREE_ROOT = 40;

const headerAt = (file: number, at: number): Header | undefined => {
  const bytes = readAt(file, at, 168);
  if (bytes?.readUInt32LE(24) !== MAGIC) return undefined;
  const pageSize = bytes.readUInt32LE(48);
  return {
    transaction: bytes.readBigUInt64LE(152),
    bytes: (Number(bytes.readBigUInt64LE(144)) + 1) * pageSize,
    pageSize,
    format: Buffer.concat([bytes.subarray(16, 20), bytes.subarray(24, 32), bytes.subarray(48, 54)]),
    roots: [bytes.readBigUInt64LE(48 + TREE_ROOT), bytes.readBigUInt64LE(96 + TREE_ROOT)],
  };
};

/** The newer header of an LMDB file; undefined if one is missing or the two have different formats. */
export const headerOf = (path: string): Header | undefined =>
  withFile(path, (file) => {
    const headers = FIRST_PAGES.map((at) => headerAt(file, at)).filter((header) => header !== undefined);
    const [first, second] = headers;
    if (!first || !second?.format.equals(first.format)) return undefined;
    return second.transaction > first.transaction ? second : first;
  });
