/** A group's mean, and the number of values that it is the mean of. */
export type GroupMean = { readonly mean: number; readonly n: number };

/**
 * The variance τ² of the true means of groups, by moments, given the variance `within` of single values in a group; never below 0.
 * With weights w = n ÷ within and Q = Σ w (mean − weighted mean)², τ² = (Q − (k − 1)) ÷ (Σw − Σw² ÷ Σw). Here all is multiplied by `within`, so it may
 * be 0. It is 0 for fewer than two groups.
 * DerSimonian & Laird 1986, Controlled Clinical Trials 7, 177–188.
 */
export const betweenVariance = (groups: readonly GroupMean[], within: number): number =>
  betweenVarianceInStrata([groups], within);

/** What groups of one stratum add to the upper and to the lower side of τ². */
function moments(groups: readonly GroupMean[], within: number): { excess: number; size: number } {
  if (groups.length < 2) return { excess: 0, size: 0 };
  let n = 0;
  let squares = 0;
  let total = 0;
  for (const group of groups) {
    n += group.n;
    squares += group.n ** 2;
    total += group.n * group.mean;
  }
  const q = groups.reduce((sum, group) => sum + group.n * (group.mean - total / n) ** 2, 0);
  return { excess: q - within * (groups.length - 1), size: n - squares / n };
}

/** As `betweenVariance`, of groups around the mean of their own stratum. */
export function betweenVarianceInStrata(strata: readonly (readonly GroupMean[])[], within: number): number {
  const each = strata.map((groups) => moments(groups, within));
  const size = each.reduce((sum, stratum) => sum + stratum.size, 0);
  return size > 0 ? Math.max(0, each.reduce((sum, { excess }) => sum + excess, 0) / size) : 0;
}

/**
 * For each group, `betweenVariance` of all the others. A group without values is none. It takes sums over the groups once, so that
 * its cost grows with their number and not with its square.
 */
export function betweenVarianceOfOthers(groups: readonly GroupMean[], within: number): number[] {
  const n = groups.reduce((sum, group) => sum + group.n, 0);
  // Means are taken from the centre, because the difference of two large sums would lose digits.
  const centre = n > 0 ? groups.reduce((sum, group) => sum + group.n * group.mean, 0) / n : 0;
  const partOf = (group: GroupMean) => {
    const mean = group.mean - centre;
    return group.n === 0 ? [0, 0, 0, 0, 0] : [1, group.n, group.n ** 2, group.n * mean, group.n * mean ** 2];
  };
  const parts = groups.map(partOf);
  const total = parts.reduce(
    (sum, part) => sum.map((each, i) => each + (part[i] ?? 0)),
    partOf({ mean: 0, n: 0 }),
  );
  return parts.map((part) => {
    const [k = 0, size = 0, squares = 0, sum = 0, sumOfSquares = 0] = total.map(
      (each, i) => each - (part[i] ?? 0),
    );
    if (k < 2) return 0;
    const q = sumOfSquares - sum ** 2 / size;
    return Math.max(0, (q - within * (k - 1)) / (size - squares / size));
  });
}
