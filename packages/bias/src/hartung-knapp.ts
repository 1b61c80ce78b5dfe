import jstat from 'jstat';
import { betweenVarianceInStrata, type GroupMean } from './der-simonian-laird.ts';

type Weighted = { mean: number; weight: number; squares: number };

/** The mean of both sides, and the two-sided chance that the true means are equal. `n` of a value is how many single values of variance `within` it is as good as. */
type Compared = { readonly mean: number; readonly othersMean: number; readonly p: number };

/**
 * Compares the mean of some values with that of others, if some values are known better than others. Each has the
 * weight 1 ÷ (within ÷ n + τ²): τ² is how far their true values differ on one side (`betweenVarianceInStrata`). The variance of
 * the difference is q · (1 ÷ Σw of one side + 1 ÷ Σw of the other), with q = Σ w (value − mean of its side)² ÷ (k − 2), but
 * at least 1, because a small q comes from chance too; the chance is that of Student's t with k − 2 degrees of freedom.
 * Knapp & Hartung 2003, Statistics in Medicine 22, 2693–2710; at least 1: Röver, Knapp & Friede 2015, BMC Medical Research Methodology 15, 99.
 */
export function compareMeans(
  some: readonly GroupMean[],
  others: readonly GroupMean[],
  within: number,
): Compared {
  const between = betweenVarianceInStrata([some, others], within);
  const isCertain = within + between === 0;
  const side = (values: readonly GroupMean[]): Weighted => {
    const weights = values.map(({ n }) => (isCertain ? n : 1 / (within / n + between)));
    const weight = weights.reduce((sum, each) => sum + each, 0);
    const mean = values.reduce((sum, value, i) => sum + (weights[i] ?? 0) * value.mean, 0) / weight;
    const squares = values.reduce((sum, value, i) => sum + (weights[i] ?? 0) * (value.mean - mean) ** 2, 0);
    return { mean, weight, squares };
  };
  const [mine, theirs] = [side(some), side(others)];
  const means = { mean: mine.mean, othersMean: theirs.mean };
  const difference = mine.mean - theirs.mean;
  if (isCertain) return { ...means, p: difference === 0 ? 1 : 0 };
  const freedom = some.length + others.length - 2;
  const q = Math.max(1, (mine.squares + theirs.squares) / freedom);
  const error = Math.sqrt(q * (1 / mine.weight + 1 / theirs.weight));
  return { ...means, p: 2 * jstat.studentt.cdf(-Math.abs(difference) / error, freedom) };
}
