import { mean, shuffleInPlace } from 'simple-statistics';
import { corrected, type Tested } from './benjamini-hochberg.ts';
import { chanceOf } from './chance.ts';
import { type Finding, ownThreshold, type Rule, type Settings } from './finding.ts';
import { aboutRater } from './raters.ts';
import { seeded, seedOf } from './seeded.ts';

/** The ratings of one rater, in the order they were submitted. */
export type RatedInOrder = { readonly raterId: string; readonly ratings: readonly number[] };

/** `rate` is the false discovery rate. */
export type OrderSettings = Settings & Readonly<Partial<{ rate: number }>>;

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

const deviationsOf = (values: readonly number[]): number[] => {
  const middle = values.length > 0 ? mean([...values]) : 0;
  return values.map((value) => value - middle);
};

/** Σ of each deviation times the next one. */
function productsOf(deviations: readonly number[]): number {
  let sum = 0;
  for (let i = 1; i < deviations.length; i += 1) sum += (deviations[i - 1] ?? 0) * (deviations[i] ?? 0);
  return sum;
}

/**
 * The lag-1 autocorrelation Σ (xᵢ − x̄)(xᵢ₊₁ − x̄) ÷ Σ (xᵢ − x̄)², between −1 and 1. It is 0 if all values are equal.
 * Box & Jenkins 1976, Time Series Analysis.
 */
export function lagOneAutocorrelation(values: readonly number[]): number {
  if (new Set(values).size < 2) return 0;
  const deviations = deviationsOf(values);
  return productsOf(deviations) / deviations.reduce((sum, each) => sum + each ** 2, 0);
}

/** How often the same ratings in a random order swing as much. */
function chanceOfSwing(ratings: readonly number[], random: () => number): number {
  const deviations = deviationsOf(ratings);
  const most = productsOf(deviations) + 1e-9;
  return chanceOf(() => {
    shuffleInPlace(deviations, random);
    return productsOf(deviations) <= most;
  });
}

/**
 * Order and contrast: a rater's ratings swing against the one before, so a good person after a weak one is rated too high. A
 * finding for each rater with `p`, how often the same ratings in a random order swing as much (`chanceOf`, with a seed from
 * the rater and the ratings). Flagged from 15 ratings on if the lag-1 autocorrelation is below −2/√n (`threshold` ÷ √n) and
 * the chance, adjusted for the number of raters (`benjaminiHochberg`), at most .10.
 * The effect: Maurer, Palmer & Ashe 1993, Journal of Applied Psychology 78, 377–382. The threshold is Cairn's own.
 */
export function order({ raters }: OrderFacts, settings: OrderSettings = {}): readonly Finding[] {
  const { rate = 0.1, ...own } = settings;
  const rule = { ...ownRule, ...own };
  const look = ({ raterId, ratings }: RatedInOrder): Finding | Tested => {
    const n = ratings.length;
    const finding = { ...rule, about: aboutRater(raterId), sampleSize: n };
    if (n < rule.minimum) return { ...finding, outcome: 'notEnoughData', numbers: { ratings: n } };
    const [autocorrelation, limit] = [lagOneAutocorrelation(ratings), rule.threshold / Math.sqrt(n)];
    const p = chanceOfSwing(ratings, seeded(seedOf(`${raterId} ${ratings.join(' ')}`)));
    const judge = (pAdjusted: number): Finding => {
      const outcome = autocorrelation < limit && pAdjusted <= rate ? 'flagged' : 'clear';
      return { ...finding, outcome, numbers: { ratings: n, autocorrelation, limit, p, pAdjusted, rate } };
    };
    return { p, judge };
  };
  return corrected(raters.map(look));
}
