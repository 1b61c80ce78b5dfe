import { createSeenKeys } from './seen-keys.ts';
import type { Row } from '@cairn/read-model/table';

/** The rows of one table as last stored: null where there is none, undefined where that is not known. */
export type RowCache = {
  get(key: string): Row | null | undefined;
  set(key: string, row: Row | null): void;
};

/**
 * Keeps at least the `limit` rows used last, and at most twice as many: in two generations, of which the older one goes as a
 * whole. With `whole` it begins from an empty table, and so knows that what was never stored isn't there.
 */
export const createRowCache = (limit: number, whole: boolean): RowCache => {
  let young = new Map<string, Row | null>();
  let old = new Map<string, Row | null>();
  const stored = whole ? createSeenKeys() : undefined;
  return {
    get: (key) => {
      const row = young.get(key);
      const known = row === undefined ? old.get(key) : row;
      return known === undefined && stored && !stored.has(key) ? null : known;
    },
    set: (key, row) => {
      if (row) stored?.add(key);
      young.set(key, row);
      if (young.size <= limit) return;
      old = young;
      young = new Map();
    },
  };
};
