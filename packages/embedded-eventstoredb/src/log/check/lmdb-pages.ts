import { readAt, withFile } from '../disk/file.ts';
import type { Header } from './lmdb-header.ts';

const NO_PAGE = 2n ** 64n - 1n;
const PAGE_HEADER = 24;
const NODE_HEADER = 8;
const BRANCH = 1;
const LEAF = 2;
const OVERFLOW = 4;
const IN_OWN_PAGES = 1;
const TREE = 2;
const TREE_ROOT = 40;

/** What a node of a page points to: pages of a tree, and its value if that is stored in pages of its own. */
type Pointers = {
  readonly pages: readonly bigint[];
  readonly value?: { readonly first: number; readonly bytes: number };
};

class Fault extends Error {}

const flagsOf = (page: Buffer): number => page.readUInt16LE(18);

const pointersIn = (page: Buffer, at: number): Pointers => {
  if (at + NODE_HEADER > page.length) throw new Fault('has an entry behind its end');
  const low = page.readUInt32LE(at);
  const flags = page.readUInt16LE(at + 4);
  const value = at + NODE_HEADER + page.readUInt16LE(at + 6);
  if (flagsOf(page) & BRANCH) {
    if (value > page.length) throw new Fault('has a key that reaches beyond it');
    return { pages: [BigInt(low) | (BigInt(flags) << 32n)] };
  }
  if (value + (flags & IN_OWN_PAGES ? 8 : low) > page.length)
    throw new Fault('has an entry that reaches beyond it');
  if (flags & IN_OWN_PAGES)
    return { pages: [], value: { first: Number(page.readBigUInt64LE(value)), bytes: low } };
  if (!(flags & TREE)) return { pages: [] };
  if (low < TREE_ROOT + 8) throw new Fault('has a table without a root');
  return { pages: [page.readBigUInt64LE(value + TREE_ROOT)] };
};

/** The tree page with this number. Throws `Fault` if it does not look like one. */
const treePage = (file: number, number: number, { pageSize, transaction }: Header): Buffer => {
  const page = readAt(file, number * pageSize, pageSize);
  if (!page) throw new Fault('lies behind the end of the file');
  const kind = flagsOf(page) & (BRANCH | LEAF | OVERFLOW);
  if (kind !== BRANCH && kind !== LEAF) throw new Fault('is of a kind that does not belong there');
  if (Number(page.readBigUInt64LE(0)) !== number) throw new Fault('has the number of another page');
  // LMDB would write into such a page as if it belonged to the current transaction.
  if (page.readBigUInt64LE(8) > transaction) throw new Fault('is from a future transaction');
  if (page.readUInt16LE(20) % 2 !== 0 || page.readUInt16LE(20) > pageSize - PAGE_HEADER)
    throw new Fault('has more entries than it can hold');
  if (kind === BRANCH && page.readUInt16LE(20) === 0) throw new Fault('has no entries');
  return page;
};

const checkValue = (
  file: number,
  { first, bytes }: { readonly first: number; readonly bytes: number },
  { pageSize, size }: { readonly pageSize: number; readonly size: number },
): void => {
  const end = first * pageSize + PAGE_HEADER + bytes;
  const head = end <= size ? readAt(file, first * pageSize, PAGE_HEADER) : undefined;
  if (!head) throw new Fault('has a value behind the end of the file');
  if (!(flagsOf(head) & OVERFLOW) || Number(head.readBigUInt64LE(0)) !== first)
    throw new Fault('points to a value that is not there');
  if (first * pageSize + head.readUInt32LE(20) * pageSize < end)
    throw new Fault('has a value that is cut off');
};

const walkTrees = (file: number, header: Header, size: number): string | undefined => {
  const { roots, pageSize } = header;
  const ahead = roots.filter((root) => root !== NO_PAGE).map(Number);
  const seen = new Set<number>();
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
    try {
      if (seen.has(next)) throw new Fault('is in two places');
      seen.add(next);
      const page = treePage(file, next, header);
      for (let slot = 0; slot < page.readUInt16LE(20); slot += 2) {
        const { pages, value } = pointersIn(page, PAGE_HEADER + page.readUInt16LE(PAGE_HEADER + slot));
        if (value) checkValue(file, value, { pageSize, size });
        ahead.push(...pages.filter((root) => root !== NO_PAGE).map(Number));
      }
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      return `page ${next} of the data file ${error.message}`;
    }
  }
  return undefined;
};

/**
 * Follows every page that the header of an LMDB file leads to, within its `size` bytes, and describes the first faulty
 * one; undefined if all are sound. The file is read without LMDB, because LMDB crashes the process if it reads behind
 * the file's end or follows a page that is not one.
 */
export const faultIn = (path: string, header: Header, size: number): string | undefined =>
  withFile(path, (file) => walkTrees(file, header, size));
