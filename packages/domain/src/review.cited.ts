import { splitStream } from '@cairn/contracts/streams';
import type { Evidence } from '@cairn/contracts/values';

const citable = new Set(['goal', 'kpi', 'feedback', 'review', 'mergedInput', 'mergedFeedback']);

/** Whether events of this kind of stream may be cited. The event itself need not exist. */
export const isCitable = ({ stream }: Evidence): boolean => citable.has(splitStream(stream).category);

/** Each cited goal once, at the highest revision that is cited. */
export const citedGoals = (evidence: readonly Evidence[]): { goalId: string; revision: number }[] => {
  const goals = new Map<string, number>();
  for (const { stream, revision } of evidence) {
    const { category, id } = splitStream(stream);
    if (category === 'goal') goals.set(id, Math.max(revision, goals.get(id) ?? 0));
  }
  return [...goals].map(([goalId, revision]) => ({ goalId, revision }));
};
