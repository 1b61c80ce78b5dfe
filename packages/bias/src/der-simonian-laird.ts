/** A group's mean, and the number of values that it is the mean of. */
export type GroupMean = { readonly mean: number; readonly n: number };

/**
 * The variance τ² of the true means of groups, by moments, given the variance `within` of single values in a group; never below 0.
 * With weights w = n ÷ within and Q = Σ w (mean − weighted mean)², τ² = (Q − (k − 1)) ÷ (Σw − Σw² ÷ Σw). Here all is multiplied by `within`, so it may
 * be 0. It is 0 for fewer than two groups.
 * DerSimonian & Laird 1986, Controlled Clinical Trials 7, 177–188.
 */
export function betweenVariance(groups: readonly GroupMean[], within: number): number {
  if (groups.length < 2) return 0;
  let n = 0;
  let squares = 0;
  let total = 0;
  for (const group of groups) {
    n += group.n;
    squares += group.n ** 2;
    total += group.n * group.mean;
  }
  const q = groups.reduce((sum, group) => sum + group.n * (group.mean - total / n) ** 2, 0);
  return Math.max(0, (q - within * (groups.length - 1)) / (n - squares / n));
}
