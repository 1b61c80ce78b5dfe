import type { Row } from '@cairn/read-model/table';

/** The rows of one table as last stored: null where there is none, undefined where that is not known. */
export type RowCache = {
  get(key: string): Row | null | undefined;
  set(key: string, row: Row | null): void;
};

/**
 * Keeps at least the `limit` rows used last, and at most twice as many: in two generations, of which the older one goes as a
 * whole. With `whole` it begins from an empty table, and as long as it had to forget nothing it knows that what it doesn't
 * hold isn't there.
 */
export const createRowCache = (limit: number, whole: boolean): RowCache => {
  let young = new Map<string, Row | null>();
  let old = new Map<string, Row | null>();
  let knowsAll = whole;
  const absent = (): null | undefined => (knowsAll ? null : undefined);
  const set: RowCache['set'] = (key, row) => {
    if (limit === 0) {
      knowsAll = false;
      return;
    }
    young.set(key, row);
    if (young.size < limit) return;
    if (old.size > 0) knowsAll = false;
    old = young;
    young = new Map();
  };
  return {
    get: (key) => {
      const row = young.get(key);
      const known = row === undefined ? old.get(key) : row;
      return known === undefined ? absent() : known;
    },
    set,
  };
};
