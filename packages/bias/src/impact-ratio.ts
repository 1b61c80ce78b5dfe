import type { Share } from './fisher.ts';
import type { SharesByRater } from './group-chance.ts';

/** How many people of each group there are, and how many were selected. */
export type GroupShare = SharesByRater & { readonly group: string };

/** One share divided by the other, rounded once. Two shares of 0 are equal. */
const ratioOf = (a: Share, b: Share): number =>
  a.met === 0 && b.met === 0 ? 1 : (a.met * b.n) / (a.n * b.met);

/**
 * The share of a group ÷ the highest share of the others, at most 1. For a selection that is not favourable it is the lowest
 * share of the others ÷ that of the group, so that a low ratio is always to the group's disadvantage.
 */
export const impactRatio = (own: Share, others: readonly Share[], favourable = true): number =>
  Math.min(1, ...others.map((each) => (favourable ? ratioOf(own, each) : ratioOf(each, own))));

const added = (shares: readonly Share[]): Share => ({
  met: shares.reduce((sum, { met }) => sum + met, 0),
  n: shares.reduce((sum, { n }) => sum + n, 0),
});

const without = (all: Share, own: Share): Share => ({ met: all.met - own.met, n: all.n - own.n });

/** For each of these groups, all other people taken together. Adds up everybody once, because groups and raters may be many. */
export function restsOf(groups: readonly GroupShare[]): (own: GroupShare) => SharesByRater {
  const all = added(groups);
  const raters = groups[0]?.byRater ?? [];
  const allByRater = raters.map((_, rater) => added(groups.flatMap(({ byRater }) => byRater?.[rater] ?? [])));
  return (own) => ({
    ...without(all, own),
    ...(own.byRater && {
      byRater: own.byRater.map((each, rater) => without(allByRater[rater] ?? each, each)),
    }),
  });
}
