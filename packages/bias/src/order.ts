import { mean, sum } from 'simple-statistics';
import { type Finding, ownThreshold, type Rule, type Settings } from './finding.ts';
import { aboutRater } from './raters.ts';

/** The ratings of one rater, in the order they were submitted. */
export type RatedInOrder = { readonly raterId: string; readonly ratings: readonly number[] };

export type OrderFacts = { readonly raters: readonly RatedInOrder[] };

const ownRule: Rule = {
  detector: 'order',
  version: '1',
  kind: 'informs',
  minimum: 15,
  threshold: -2,
  source: ownThreshold,
  ours: true,
};

/**
 * The lag-1 autocorrelation Σ (xᵢ − x̄)(xᵢ₊₁ − x̄) ÷ Σ (xᵢ − x̄)², between −1 and 1. It is 0 if all values are equal.
 * Box & Jenkins 1976, Time Series Analysis.
 */
export function lagOneAutocorrelation(values: readonly number[]): number {
  if (new Set(values).size < 2) return 0;
  const middle = mean([...values]);
  const from = values.map((value) => value - middle);
  const products = from.slice(1).map((each, i) => each * (from[i] ?? 0));
  return sum(products) / sum(from.map((each) => each ** 2));
}

/**
 * Order and contrast: a rater's ratings swing against the one before, so a good person after a weak one is rated too high. A
 * finding for each rater: flagged if the lag-1 autocorrelation is below −2/√n (`threshold` ÷ √n) from 15 ratings on.
 * The effect: Maurer, Palmer & Ashe 1993, Journal of Applied Psychology 78, 377–382. The threshold is Cairn's own.
 */
export function order({ raters }: OrderFacts, settings?: Settings): readonly Finding[] {
  const rule = { ...ownRule, ...settings };
  return raters.map(({ raterId, ratings }) => {
    const n = ratings.length;
    const finding = { ...rule, about: aboutRater(raterId), sampleSize: n };
    if (n < rule.minimum) return { ...finding, outcome: 'notEnoughData', numbers: { ratings: n } };
    const [autocorrelation, limit] = [lagOneAutocorrelation(ratings), rule.threshold / Math.sqrt(n)];
    const outcome = autocorrelation < limit ? 'flagged' : 'clear';
    return { ...finding, outcome, numbers: { ratings: n, autocorrelation, limit } };
  });
}
