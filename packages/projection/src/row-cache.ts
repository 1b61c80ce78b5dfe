import type { Row } from '@cairn/read-model/table';
import { LRUCache } from 'lru-cache';
import { createSeenKeys } from './seen-keys.ts';

/** The rows of one table as last stored: null for a row that does not exist, undefined if that is not known. */
export type RowCache = {
  get(key: string): Row | null | undefined;
  set(key: string, row: Row | null): void;
};

// The cache holds no null.
const absent: Row = {};

/**
 * Keeps the `limit` rows used last. With `whole` the table was empty when the cache was made, so a row that was never
 * stored does not exist.
 */
export const createRowCache = (limit: number, whole: boolean): RowCache => {
  const rows = new LRUCache<string, Row>({ max: limit });
  const stored = whole ? createSeenKeys() : undefined;
  return {
    get: (key) => {
      const row = rows.get(key);
      if (row === undefined) return stored && !stored.has(key) ? null : undefined;
      return row === absent ? null : row;
    },
    set: (key, row) => {
      const before = rows.peek(key);
      if (row && (before === undefined || before === absent)) stored?.add(key);
      rows.set(key, row ?? absent);
    },
  };
};
