import jstat from 'jstat';
import { corrected, type Tested } from './benjamini-hochberg.ts';
import { betweenVariance, betweenVarianceOfOthers } from './der-simonian-laird.ts';
import type { Finding, Rule, Settings } from './finding.ts';
import { momentsOf } from './mark-counts.ts';
import { aboutRater, compareRaters, type RaterMarks, type SameLevel } from './raters.ts';

export type LeniencyFacts = { readonly raters: readonly RaterMarks[] };

/** `shown` marks are enough for the figures, but not for a flag. `z` is the least |z|, `rate` the false discovery rate. */
export type LeniencySettings = Settings & Readonly<Partial<{ shown: number; z: number; rate: number }>>;

const ownRule: Omit<Rule, 'version'> = {
  detector: 'leniency',
  kind: 'informs',
  minimum: 8,
  threshold: 0.5,
  source: 'Saal, Downey & Lahey 1980',
  ours: true,
};

/** The false discovery rates. With .10, version 2 would flag up to .097 of simulated honest organisations: too near to what is stated. */
const rates = { '1': 0.1, '2': 0.08 } as const;

/** The mean difference `d` of n marks from the others of their level, Σ (difference − d)², and the error of the others' means. */
type Compared = { n: number; mean: number; d: number; squares: number; error: Variances };

/** Variances of marks within raters and of the true means of teams, or factors of them. */
type Variances = { within: number; between: number };

function compare(levels: readonly SameLevel[]): Compared {
  const each = levels.map(({ own, others, concentration }) => {
    const [mine, theirs] = [momentsOf(own), momentsOf(others)];
    return { ...mine, d: mine.mean - theirs.mean, within: 1 / theirs.n, between: concentration };
  });
  const n = each.reduce((sum, level) => sum + level.n, 0);
  const [d, mean] = [0, 0];
  const compared = { n, mean, d, squares: 0, error: { within: 0, between: 0 } };
  for (const level of each) {
    const share = level.n / n;
    compared.d += share * level.d;
    compared.mean += share * level.mean;
    compared.error.within += share ** 2 * level.within;
    compared.error.between += share ** 2 * level.between;
  }
  for (const level of each) compared.squares += level.n * (level.variance + (level.d - compared.d) ** 2);
  return compared;
}

const withinOf = (raters: readonly Compared[]): number => {
  const freedom = raters.reduce((sum, { n }) => sum + Math.max(0, n - 1), 0);
  return raters.reduce((sum, { squares }) => sum + squares, 0) / Math.max(1, freedom);
};

/** The variances that a rater is judged by. Without `freedom` they count as known. */
type Yardstick = Variances & { freedom?: number };

const yardsticks = {
  '1': (raters: readonly Compared[]): Yardstick[] => {
    const within = withinOf(raters);
    const means = raters.filter(({ n }) => n > 0).map(({ d, n }) => ({ mean: d, n }));
    const between = betweenVariance(means, within);
    return raters.map(() => ({ within, between }));
  },
  '2': (raters: readonly Compared[]): Yardstick[] => {
    const within = withinOf(raters);
    const freedom = Math.max(1, raters.filter(({ n }) => n > 0).length - 2);
    const means = raters.map(({ d, n }) => ({ mean: d, n }));
    return betweenVarianceOfOthers(means, within).map((between) => ({ within, between, freedom }));
  },
} as const;

/** The figures of a rater, with z and its two-sided chance. Without any variance every d is 0. */
function figuresOf({ n, mean, d, error }: Compared, { within, between, freedom }: Yardstick) {
  const variance = between * (1 + error.between) + within * (1 / n + error.within);
  const z = variance > 0 ? d / Math.sqrt(variance) : 0;
  const p =
    2 *
    (freedom === undefined
      ? jstat.normal.cdf(-Math.abs(z), 0, 1)
      : jstat.studentt.cdf(-Math.abs(z), freedom));
  const spread = { withinSd: Math.sqrt(within), teamSd: Math.sqrt(between) };
  return {
    ratings: n,
    mean,
    others: mean - d,
    d,
    z,
    p,
    ...spread,
    ...(freedom !== undefined && { freedom }),
  };
}

/**
 * Leniency and severity: a rater's marks are unlike those of the others for people of the same level. A finding for each
 * rater with `d`, the mean difference from the others in points, and `z = d ÷ √(τ² + s²/n)`: s² is the variance of marks
 * within raters, pooled, and τ² that of the true means of teams (`betweenVariance`). Both also count the error of the
 * others' means. Flagged from 8 marks on if |d| ≥ .5 (`threshold`), |z| ≥ 1.96, and the chance, adjusted for the number of
 * raters (`benjaminiHochberg`), is at most .10, in version 2 .08; figures are shown from 5 marks on. A lenient rater of an average team and a
 * fair rater of a strong one can't be told apart.
 * Version 1 takes τ² from all raters, so somebody who rates many people hides behind their own marks. Version 2 takes it from
 * all raters but the judged one, and the chance from Student's t with `freedom` two below the number of raters, because τ² is
 * an estimate (Cook & Weisberg 1982, Residuals and Influence in Regression, 2.2).
 * The measure: Saal, Downey & Lahey 1980, Psychological Bulletin 88, 413–428. The threshold is Cairn's own.
 */
export const leniency =
  (version: '1' | '2') =>
  ({ raters }: LeniencyFacts, settings: LeniencySettings = {}): readonly Finding[] => {
    const { shown = 5, z: leastZ = 1.96, rate = rates[version], ...own } = settings;
    const rule = { ...ownRule, version, ...own };
    const compared = compareRaters(raters).map(compare);
    const judgedBy = yardsticks[version](compared);
    const look = (each: Compared, i: number): Finding | Tested => {
      const { n, d } = each;
      const finding = { ...rule, about: aboutRater(raters[i]?.raterId ?? ''), sampleSize: n };
      if (n < Math.min(shown, rule.minimum))
        return { ...finding, outcome: 'notEnoughData', numbers: { ratings: n } };
      const numbers = figuresOf(each, judgedBy[i] ?? { within: 0, between: 0 });
      if (n < rule.minimum) return { ...finding, outcome: 'notEnoughData', numbers };
      const judge = (pAdjusted: number): Finding => {
        const isUnlike = Math.abs(d) >= rule.threshold && Math.abs(numbers.z) >= leastZ && pAdjusted <= rate;
        return {
          ...finding,
          outcome: isUnlike ? 'flagged' : 'clear',
          numbers: { ...numbers, pAdjusted, rate },
        };
      };
      return { p: numbers.p, judge };
    };
    return corrected(compared.map(look));
  };
