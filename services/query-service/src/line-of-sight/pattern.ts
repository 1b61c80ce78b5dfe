import { fisherExact } from '@cairn/bias/fisher';

/** The closed goals that lead to a perspective, and how many of them were met. */
export type Counted = { perspectiveId: string; name: string; closed: number; met: number };

const fewest = 5;
const level = 0.05;

/**
 * Pairs of perspectives of which the goals of one are met and those of the other are missed: at least five closed goals on
 * each side, and a difference that Fisher's exact test finds at .05. Pairs are not adjusted for their number.
 */
export const patternsOf = (counts: readonly Counted[]) => {
  const enough = counts.filter(({ closed }) => closed >= fewest);
  return enough.flatMap((meets) =>
    enough.flatMap((misses) => {
      if (meets.met / meets.closed <= misses.met / misses.closed) return [];
      const p = fisherExact({ met: meets.met, n: meets.closed }, { met: misses.met, n: misses.closed });
      return p <= level ? [{ meets: meets.perspectiveId, misses: misses.perspectiveId, p }] : [];
    }),
  );
};
