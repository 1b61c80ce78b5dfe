import type { Finding, Rule, Settings } from './finding.ts';

/** `raters` is how many people rated the subject, apart from the subject. */
export type SingleRaterFacts = { readonly about: string; readonly raters: number };

const ownRule: Rule = {
  detector: 'singleRater',
  version: '1',
  kind: 'informs',
  minimum: 1,
  threshold: 0.7,
  source: 'Viswesvaran, Ones & Schmidt 1996',
  ours: false,
};

/** How well two raters of the same person agree: the reliability of one rating. */
const reliabilityOfOne = 0.52;

/**
 * The reliability of the mean of `raters` ratings, in [0, 1): `k·r ÷ (1 + (k − 1)·r)`. Spearman 1910 and Brown 1910,
 * British Journal of Psychology 3, 271–322.
 */
export const spearmanBrown = (raters: number, one: number): number =>
  (raters * one) / (1 + (raters - 1) * one);

/** How many raters reach a reliability below 1. */
const ratersFor = (reliability: number): number =>
  Math.ceil((reliability * (1 - reliabilityOfOne)) / (reliabilityOfOne * (1 - reliability)) - 1e-9);

/**
 * Single rater: too few raters for a reliability of .70 (`threshold`), which three reach. One rating has .52: Viswesvaran,
 * Ones & Schmidt 1996, Journal of Applied Psychology 81, 557–574. No chance is involved.
 */
export function singleRater({ about, raters }: SingleRaterFacts, settings?: Settings): Finding {
  const rule = { ...ownRule, ...settings };
  const finding = { ...rule, about, sampleSize: raters };
  if (raters < rule.minimum) return { ...finding, outcome: 'notEnoughData', numbers: { raters } };
  const reliability = spearmanBrown(raters, reliabilityOfOne);
  const numbers = { raters, reliability, needed: ratersFor(rule.threshold) };
  // Binary fractions may put a reliability that equals the threshold slightly below.
  return { ...finding, outcome: reliability < rule.threshold - 1e-9 ? 'flagged' : 'clear', numbers };
}
