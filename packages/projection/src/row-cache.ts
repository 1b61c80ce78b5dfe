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
 * stored does not exist. A table that gets no row costs no memory.
 */
export const createRowCache = (limit: number, whole: boolean): RowCache => {
  const make = () => ({
    rows: new LRUCache<string, Row>({ max: limit }),
    stored: whole ? createSeenKeys() : undefined,
  });
  let made: ReturnType<typeof make> | undefined;
  return {
    get: (key) => {
      if (!made) return whole ? null : undefined;
      const row = made.rows.get(key);
      if (row === undefined) return made.stored && !made.stored.has(key) ? null : undefined;
      return row === absent ? null : row;
    },
    set: (key, row) => {
      const { rows, stored } = (made ??= make());
      const before = rows.peek(key);
      if (row && (before === undefined || before === absent)) stored?.add(key);
      rows.set(key, row ?? absent);
    },
  };
};
