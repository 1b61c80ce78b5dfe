import jstat from 'jstat';
import { mean, sampleVariance, standardDeviation } from 'simple-statistics';
import { corrected, type Tested } from './benjamini-hochberg.ts';
import type { GroupMean } from './der-simonian-laird.ts';
import type { Finding, Rule, Settings } from './finding.ts';
import { compareMeans } from './hartung-knapp.ts';
import { squaresOf } from './spread.ts';

/** A rater's marks for people inside and outside a group, and whether the rater belongs to it. */
export type GroupRater = {
  readonly belongs: boolean;
  readonly inside: readonly number[];
  readonly outside: readonly number[];
};

/** A comparison looks at one group; `about` names it. */
export type AffinityFacts = {
  readonly comparisons: readonly { readonly about: string; readonly raters: readonly GroupRater[] }[];
};

/** `alpha` is the greatest chance, `cell` the fewest marks by raters of one side for people of one side. */
export type AffinitySettings = Settings & Readonly<Partial<{ alpha: number; cell: number }>>;

const ownRule: Omit<Rule, 'version'> = {
  detector: 'affinity',
  kind: 'informs',
  minimum: 10,
  threshold: 0.2,
  source: 'Kraiger & Ford 1985',
  ours: true,
};

/** The two-sided chance that two means are this far apart: the t-test of Welch 1947, Biometrika 34, 28–35. */
export function welch(a: readonly number[], b: readonly number[]): number {
  const [va, vb] = [sampleVariance([...a]) / a.length, sampleVariance([...b]) / b.length];
  const difference = mean([...a]) - mean([...b]);
  if (va + vb === 0) return difference === 0 ? 1 : 0;
  const freedom = (va + vb) ** 2 / (va ** 2 / (a.length - 1) + vb ** 2 / (b.length - 1));
  return 2 * jstat.studentt.cdf(-Math.abs(difference) / Math.sqrt(va + vb), freedom);
}

/** The raters of one side who rated both sides, and their smaller cell. */
function side(raters: readonly GroupRater[], belongs: boolean): { both: GroupRater[]; cell: number } {
  const both = raters.filter(
    (each) => each.belongs === belongs && each.inside.length > 0 && each.outside.length > 0,
  );
  const cells = [both.flatMap(({ inside }) => inside).length, both.flatMap(({ outside }) => outside).length];
  return { both, cell: Math.min(...cells) };
}

/** A rater's gap, mean inside − mean outside; `n` is how many single marks it is as good as. */
const gapOf = ({ inside, outside }: GroupRater): GroupMean => ({
  mean: mean([...inside]) - mean([...outside]),
  n: 1 / (1 / inside.length + 1 / outside.length),
});

/** The variance of marks by one rater for people of one side, pooled. */
function withinOf(raters: readonly GroupRater[]): number {
  const cells = raters.flatMap(({ inside, outside }) => [inside, outside]);
  const freedom = cells.reduce((sum, cell) => sum + cell.length - 1, 0);
  return cells.reduce((sum, cell) => sum + squaresOf(cell), 0) / Math.max(1, freedom);
}

/** The mean gap of the raters who belong to the group and of the others, and the chance of so great a difference. */
const comparison = {
  '1': (belonging: readonly GroupRater[], others: readonly GroupRater[]) => {
    const [mine, theirs] = [belonging, others].map((each) => each.map((rater) => gapOf(rater).mean));
    const [a, b] = [mine ?? [], theirs ?? []];
    return { mean: mean(a), othersMean: mean(b), p: welch(a, b) };
  },
  '2': (belonging: readonly GroupRater[], others: readonly GroupRater[]) =>
    compareMeans(belonging.map(gapOf), others.map(gapOf), withinOf([...belonging, ...others])),
} as const;

/**
 * Affinity: raters give higher marks to people of their own group. Each rater who rated people inside and outside the group
 * has a gap, mean inside − mean outside. `effect` is half of (the mean gap of raters who belong − that of the others), so a gap that all raters share
 * cancels. Flagged if a test over raters, adjusted for the number of comparisons (`benjaminiHochberg`), has a chance of at most .05
 * and |d|, the effect in SD of all marks, is at least .2 (`threshold`): from 10 raters a side and 30 marks in each cell on. A negative effect
 * means lower marks for one's own. It says nothing about a single rater.
 * Version 1 takes each gap for equally good (`welch`). Version 2 weighs it by its marks (`compareMeans`): a gap from one person inside and twenty outside is
 * worth little, and where groups are clustered by team many gaps are such.
 * The effect: Kraiger & Ford 1985, Journal of Applied Psychology 70, 56–65. The threshold is Cairn's own.
 */
export const affinity =
  (version: '1' | '2') =>
  ({ comparisons }: AffinityFacts, settings: AffinitySettings = {}): readonly Finding[] => {
    const { alpha = 0.05, cell = 30, ...own } = settings;
    const rule = { ...ownRule, version, ...own };
    const look = ({ about, raters }: AffinityFacts['comparisons'][number]): Finding | Tested => {
      const [belonging, others] = [side(raters, true), side(raters, false)];
      const fewest = Math.min(belonging.both.length, others.both.length);
      const least = Math.min(belonging.cell, others.cell);
      const counted = { raters: belonging.both.length, otherRaters: others.both.length, cell: least };
      const finding = { ...rule, about, sampleSize: fewest };
      if (fewest < Math.max(2, rule.minimum))
        return { ...finding, outcome: 'notEnoughData', numbers: counted };
      if (least < cell)
        return { ...finding, outcome: 'notEnoughData', sampleSize: least, minimum: cell, numbers: counted };
      const { mean: gap, othersMean: othersGap, p } = comparison[version](belonging.both, others.both);
      const effect = (gap - othersGap) / 2;
      const sd = standardDeviation(raters.flatMap(({ inside, outside }) => [...inside, ...outside]));
      const d = sd > 0 ? effect / sd : 0;
      const judge = (pAdjusted: number): Finding => {
        const outcome = pAdjusted <= alpha && Math.abs(d) >= rule.threshold ? 'flagged' : 'clear';
        return {
          ...finding,
          outcome,
          numbers: { ...counted, gap, othersGap, effect, d, p, pAdjusted, alpha },
        };
      };
      return { p, judge };
    };
    return corrected(comparisons.map(look));
  };
