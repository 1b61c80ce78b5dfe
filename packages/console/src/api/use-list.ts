import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { type PageOf, pagesFrom } from './all-pages.ts';
import type { Problem } from './problem.ts';

export type List<T> = {
  rows: readonly T[];
  state: 'loading' | 'here' | 'failed';
  problem: Problem | undefined;
  /** There are more, and `more` gets them. */
  hasMore: boolean;
  more: () => void;
  /** Reads it again, as far as it is shown. What is shown stays until the answer is there. */
  again: () => void;
};

/**
 * A list that comes in pages: the first when the page is drawn and whenever `key` changes, each further one on demand. In
 * another `round` the same list is read again as far as it is shown, so that a form in one of its lines stays open.
 *
 * @param ask gets a page by the cursor of the one before it; undefined for the first
 */
export const useList = <T>(
  key: string,
  ask: (cursor: string | undefined, signal: AbortSignal) => Promise<PageOf<T>>,
  round = 0,
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
  const asked = useSignal<{ key: string; round: number; cursor: string | undefined; atLeast: number }>({
    key,
    round,
    cursor: undefined,
    atLeast: 0,
  });
  const again = (): void => {
    asked.value = { key, round, cursor: undefined, atLeast: list.value.rows.length };
  };

  useEffect(() => {
    if (asked.value.key !== key) asked.value = { key, round, cursor: undefined, atLeast: 0 };
    else if (asked.value.round !== round) again();
  }, [key, round]);

  useEffect(() => {
    const { cursor, atLeast } = asked.value;
    const leaving = new AbortController();
    list.value = { ...list.value, state: 'loading' };
    pagesFrom({ from: cursor, atLeast }, (next) => ask(next, leaving.signal)).then(
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
      if (next !== null) asked.value = { key, round, cursor: next, atLeast: 0 };
    },
    again,
  };
};
