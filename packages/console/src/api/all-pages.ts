import type { PageOf } from './use-list.ts';

/**
 * Every row of a list that comes in pages.
 *
 * @param ask gets a page by the cursor of the one before it; undefined for the first
 */
export const allPages = async <T>(ask: (cursor: string | undefined) => Promise<PageOf<T>>): Promise<T[]> => {
  const all: T[] = [];
  for (let cursor: string | undefined; ; ) {
    const { rows, next } = await ask(cursor);
    all.push(...rows);
    if (next === null) return all;
    cursor = next;
  }
};
