import type { Cycle } from '../reviews/kinds.ts';

type Excluded = Pick<NonNullable<Cycle['exclusions']>[number], 'personName' | 'reason'>;

/** Who is left out for each reason; the reason of most people first. */
export const leftOutBy = (
  exclusions: readonly Excluded[],
): { reason: string; names: Excluded['personName'][] }[] => {
  const names = new Map<string, Excluded['personName'][]>();
  for (const { personName, reason } of exclusions)
    names.set(reason, [...(names.get(reason) ?? []), personName]);
  return [...names]
    .map(([reason, people]) => ({ reason, names: people }))
    .toSorted((a, b) => b.names.length - a.names.length);
};
