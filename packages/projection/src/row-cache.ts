import type { Row } from '@cairn/read-model/table';

/** The rows of one table as last stored: null where there is none, undefined where that is not known. */
export type RowCache = {
  get(key: string): Row | null | undefined;
  set(key: string, row: Row | null): void;
  clear(): void;
};

/**
 * Keeps the `limit` rows used last. With `whole` it begins from an empty table, and as long as it had to forget nothing it
 * knows that what it doesn't hold isn't there.
 */
export const createRowCache = (limit: number, whole: boolean): RowCache => {
  const rows = new Map<string, Row | null>();
  let knowsAll = whole;
  return {
    get: (key) => {
      const row = rows.get(key);
      return row === undefined && knowsAll ? null : row;
    },
    set: (key, row) => {
      rows.delete(key);
      rows.set(key, row);
      if (rows.size <= limit) return;
      knowsAll = false;
      for (const oldest of rows.keys()) {
        rows.delete(oldest);
        return;
      }
    },
    clear: () => {
      rows.clear();
      knowsAll = false;
    },
  };
};
