import { weightedMean } from './weighted-mean.ts';

/** A dimension with its weight, and its mark; null if it was not answered or does not apply. */
export type RatedDimension = { readonly weight: number; readonly mark: number | null };

/**
 * The weighted mean of the marks that were given, Σwm / Σw, and the share of all weight that they have. A dimension without a
 * mark is left out and never counts as 0. Null if no dimension has a mark.
 */
export const suggestedMark = (
  dimensions: readonly RatedDimension[],
): { mark: number; coverage: number } | null => {
  const parts = dimensions.map(({ weight, mark }) => ({ weight, value: mark, coverage: 1 }));
  const { mean, coverage } = weightedMean(parts);
  return mean === null ? null : { mark: mean, coverage };
};
