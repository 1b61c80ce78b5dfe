import type { MarkCounts } from '@cairn/bias/mark-counts';
import { addTimes } from './times.ts';

/** How often each mark is proposed now in a cycle: in all, and by each rater. */
type Marks = { all: Map<number, number>; by: Map<string, Map<number, number>> };

export type MarkState = Map<string, Marks>;

type Proposed = { proposerId: string; mark: number } | null;

/** Counts the mark that is proposed for a person now, in place of the one before. */
export const countProposed = (
  state: MarkState,
  cycleId: string,
  { from, to }: { from: Proposed; to: Proposed },
): void => {
  const marks = state.get(cycleId) ?? { all: new Map(), by: new Map() };
  state.set(cycleId, marks);
  for (const [proposed, times] of [
    [from, -1],
    [to, 1],
  ] as const) {
    if (!proposed) continue;
    const own = marks.by.get(proposed.proposerId) ?? new Map<number, number>();
    marks.by.set(proposed.proposerId, own);
    addTimes(own, proposed.mark, times);
    addTimes(marks.all, proposed.mark, times);
  }
};

/** How often one rater, and all others, propose each mark. */
export const proposedBy = (
  state: MarkState,
  cycleId: string,
  raterId: string,
): { own: MarkCounts; others: MarkCounts } => {
  const marks = state.get(cycleId);
  const own = marks?.by.get(raterId) ?? new Map<number, number>();
  const others = new Map(marks?.all);
  for (const [mark, times] of own) addTimes(others, mark, -times);
  return { own, others };
};
