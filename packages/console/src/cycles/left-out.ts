import type { Cycle } from '../reviews/kinds.ts';
import type { Population } from './population.tsx';

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

type Member = Pick<Population['people'][number], 'state' | 'reason' | 'left'>;

/** Why somebody takes no part; undefined of an open review, also if they had left the cycle before it was opened. */
export const whyOut = ({ state, reason, left }: Member): string | undefined =>
  state === 'opened' ? undefined : (reason ?? left?.why);
