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
const NO_PAGE = 2n ** 64n - 1n;
const PAGE_HEADER = 24;
const NODE_HEADER = 8;
const BRANCH = 1;
const LEAF = 2;
const IN_OWN_PAGES = 1;
const TREE = 2;
const TREE_ROOT = 40;

const readAt = (file: number, at: number, length: number): Buffer | undefined => {
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

const withFile = <Result>(path: string, work: (file: number) => Result): Result => {
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

type Reached = { readonly pages: readonly bigint[]; readonly end: number };

/** The pages that a node of a page leads to, and how far into the file its own value reaches. */
const reachedBy = (page: Buffer, at: number, pageSize: number): Reached => {
  const low = BigInt(page.readUInt32LE(at));
  const flags = page.readUInt16LE(at + 4);
  if (page.readUInt16LE(18) & BRANCH) return { pages: [low | (BigInt(flags) << 32n)], end: 0 };
  const value = at + NODE_HEADER + page.readUInt16LE(at + 6);
  if (flags & IN_OWN_PAGES) {
    const first = Number(page.readBigUInt64LE(value));
    return { pages: [], end: first * pageSize + PAGE_HEADER + Number(low) };
  }
  return { pages: flags & TREE ? [page.readBigUInt64LE(value + TREE_ROOT)] : [], end: 0 };
};

/**
 * Whether all that the header of an LMDB file leads to lies within `size` bytes. The file may end before the last page
 * that the header counts when nothing is in the pages behind; it is read here without LMDB, whose process ends when it
 * reads behind a file's end.
 */
export const isWhole = (path: string, { roots, pageSize }: Header, size: number): boolean =>
  withFile(path, (file) => {
    const ahead = roots.filter((root) => root !== NO_PAGE);
    for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
      const page = readAt(file, Number(next) * pageSize, pageSize);
      if (!page || !(page.readUInt16LE(18) & (BRANCH | LEAF))) return false;
      const nodes = page.readUInt16LE(20) / 2;
      for (let node = 0; node < nodes; node++) {
        const at = PAGE_HEADER + page.readUInt16LE(PAGE_HEADER + 2 * node);
        const { pages, end } = reachedBy(page, at, pageSize);
        if (end > size) return false;
        ahead.push(...pages.filter((root) => root !== NO_PAGE));
      }
    }
    return true;
  });
