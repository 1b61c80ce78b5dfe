import type { SelfManagerGapFacts } from '@cairn/bias/self-manager-gap';
import { addTimes } from './times.ts';

/** How many reviews of each cycle have each gap between self and manager. It grows with the marks of a scale, not with the reviews. */
export type GapState = Map<string, Map<number, number>>;

export type Pair = Pick<SelfManagerGapFacts, 'self' | 'manager'>;

export const noPair: Pair = { self: null, manager: null };

/** Means of the same marks may differ in their last binary digits. */
const gapOf = ({ self, manager }: Pair): number | null =>
  self === null || manager === null ? null : Number((self - manager).toFixed(6));

const add = (gaps: Map<number, number>, pair: Pair, by: 1 | -1): void => {
  const gap = gapOf(pair);
  if (gap !== null) addTimes(gaps, gap, by);
};

/** Counts the pair of a review instead of the one that it had before. */
export const countPair = (state: GapState, cycleId: string, { from, to }: { from: Pair; to: Pair }): void => {
  const gaps = state.get(cycleId) ?? new Map<number, number>();
  add(gaps, from, -1);
  add(gaps, to, 1);
  state.set(cycleId, gaps);
};

/** The gaps of all other pairs of a cycle. */
export const gapsWithout = (state: GapState, cycleId: string, pair: Pair): ReadonlyMap<number, number> => {
  const gaps = new Map(state.get(cycleId) ?? []);
  add(gaps, pair, -1);
  return gaps;
};
