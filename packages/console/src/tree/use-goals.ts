import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Problem } from '../api/problem.ts';
import { query } from '../api/query.ts';
import type { Filters } from '../api/types.ts';
import type { ListedGoal } from '../goals/goal.ts';

export type GoalFilters = Omit<Filters<'/v1/goals'>, 'cursor' | 'limit' | 'after'>;

type Known = {
  goals: readonly ListedGoal[];
  state: 'loading' | 'here' | 'failed';
  /** Not even the first page is there. */
  isAsking: boolean;
  problem?: Problem;
  /** The cursor with which the feed continues the first page; undefined until that is there. */
  from?: string | null;
};

/** Every goal that the filters choose, page by page: what is there is shown while the next page comes. */
export const useGoals = (filters: GoalFilters) => {
  const known = useSignal<Known>({ goals: [], state: 'loading', isAsking: true });
  const round = useSignal(0);
  /** The goals that changed while the list was read, of which a page may tell how they were before. */
  const changed = useRef(new Set<string>());

  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    const load = async (): Promise<void> => {
      let cursor: string | undefined;
      const goals: ListedGoal[] = [];
      let shown = 0;
      let from: string | null = null;
      do {
        const page = await query('/v1/goals', {
          filters: { ...filters, limit: 100, ...(cursor && { cursor }) },
          signal,
        });
        if (signal.aborted) return;
        goals.push(...page.goals);
        cursor = page.next ?? undefined;
        from ??= page.cursor;
        // To draw them costs as much as there are, so it is done when they have doubled and not for every page.
        if (cursor && goals.length < 2 * shown) continue;
        shown = goals.length;
        known.value = { goals: [...goals], state: cursor ? 'loading' : 'here', isAsking: false, from };
      } while (cursor);
      const missed = [...changed.current];
      changed.current.clear();
      await Promise.allSettled(missed.map(renew));
    };
    known.value = { ...known.value, state: 'loading', isAsking: true };
    load().catch((thrown: unknown) => {
      if (!signal.aborted)
        known.value = { ...known.value, state: 'failed', isAsking: false, problem: thrown as Problem };
    });
    return () => leaving.abort();
  }, [JSON.stringify(filters), round.value]);

  /** Reads one goal again that is in the list, once the list is there. */
  const renew = async (goalId: string): Promise<void> => {
    const { state, goals: shown } = known.value;
    if (state === 'loading') changed.current.add(goalId);
    if (state === 'loading' || !shown.some((goal) => goal.goalId === goalId)) return;
    const fresh = await query('/v1/goals/{goalId}', { path: { goalId } });
    const goals = known.value.goals.map((goal) => (goal.goalId === goalId ? fresh : goal));
    known.value = { ...known.value, goals };
  };

  const again = (): void => {
    round.value += 1;
  };
  return { ...known.value, renew, again };
};
