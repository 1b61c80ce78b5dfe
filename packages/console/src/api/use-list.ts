import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Problem } from './problem.ts';

export type PageOf<T> = { rows: readonly T[]; next: string | null };

export type List<T> = {
  rows: readonly T[];
  state: 'loading' | 'here' | 'failed';
  problem: Problem | undefined;
  /** There are more, and `more` gets them. */
  hasMore: boolean;
  more: () => void;
  /** From the first page again. */
  again: () => void;
};

/**
 * A list that comes in pages: the first when the page is drawn and whenever `key` changes, each further one on demand.
 *
 * @param ask gets a page by the cursor of the one before it; undefined for the first
 */
export const useList = <T>(
  key: string,
  ask: (cursor: string | undefined, signal: AbortSignal) => Promise<PageOf<T>>,
): List<T> => {
  const list = useSignal<{
    rows: readonly T[];
    next: string | null;
    state: List<T>['state'];
    problem?: Problem;
  }>({
    rows: [],
    next: null,
    state: 'loading',
  });
  const asked = useSignal<{ key: string; cursor: string | undefined }>({ key, cursor: undefined });

  useEffect(() => {
    if (asked.value.key !== key) asked.value = { key, cursor: undefined };
  }, [key]);

  useEffect(() => {
    const { cursor } = asked.value;
    const leaving = new AbortController();
    list.value = { ...list.value, state: 'loading' };
    ask(cursor, leaving.signal).then(
      ({ rows, next }) => {
        if (leaving.signal.aborted) return;
        list.value = {
          rows: cursor === undefined ? rows : [...list.value.rows, ...rows],
          next,
          state: 'here',
        };
      },
      (thrown: unknown) => {
        if (!leaving.signal.aborted)
          list.value = { ...list.value, state: 'failed', problem: thrown as Problem };
      },
    );
    return () => leaving.abort();
  }, [asked.value]);

  const { rows, next, state, problem } = list.value;
  return {
    rows,
    state,
    problem,
    hasMore: next !== null,
    more: () => {
      if (next !== null) asked.value = { key, cursor: next };
    },
    again: () => {
      asked.value = { key, cursor: undefined };
    },
  };
};
