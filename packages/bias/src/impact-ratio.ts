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

/** All other people taken together. */
export function restOf(own: GroupShare, groups: readonly GroupShare[]): SharesByRater {
  const others = groups.filter(({ group }) => group !== own.group);
  const byRater = own.byRater?.map((_, rater) =>
    added(others.flatMap((each) => each.byRater?.[rater] ?? [])),
  );
  return { ...added(others), ...(byRater && { byRater }) };
}
