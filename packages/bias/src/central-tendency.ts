import { corrected, type Tested } from './benjamini-hochberg.ts';
import type { Finding, Rule, Settings } from './finding.ts';
import { marksOf, momentsOf } from './mark-counts.ts';
import { aboutRater, compareRaters, fewestOfOthers, type RaterMarks, type SameLevel } from './raters.ts';
import { seeded, seedOf } from './seeded.ts';
import { chanceOfSpread, expectedSquares, squaresOf } from './spread.ts';

/** `scale` holds the marks of the scale in rising order. */
export type CentralTendencyFacts = {
  readonly raters: readonly RaterMarks[];
  readonly scale: readonly number[];
};

/** `rate` is the false discovery rate. */
export type CentralTendencySettings = Settings & Readonly<Partial<{ rate: number }>>;

const ownRule: Omit<Rule, 'version'> = {
  detector: 'centralTendency',
  kind: 'informs',
  minimum: 8,
  threshold: 0.6,
  source: 'Saal, Downey & Lahey 1980',
  ours: true,
};

/** The false discovery rates. With .05, version 2 would flag up to .07 of simulated honest organisations with job levels. */
const rates = { '1': 0.05, '2': 0.03 } as const;

/** The share of the marks that is the middle one of the scale, or one of the middle two. */
function shareInMiddle(marks: readonly number[], scale: readonly number[]): number {
  const middle = scale.slice((scale.length - 1) >> 1, (scale.length >> 1) + 1);
  return marks.filter((mark) => middle.includes(mark)).length / marks.length;
}

/**
 * Central tendency: a rater's marks are spread much less than those of the others for people of the same level. A finding
 * for each rater with `ratio`, their SD ÷ the SD of the others within raters, and `p`, how often so small a spread comes
 * from n random draws from the others' marks (`chanceOfSpread`, with a seed from the rater and their marks). Version 2 differs where the rater's
 * people have several levels. Flagged from 8 marks on, and 20 of others, if the ratio is at
 * most .6 (`threshold`) and the chance, adjusted for the number of raters (`benjaminiHochberg`), at most .05, in version 2 .03.
 * The measure: Saal, Downey & Lahey 1980, Psychological Bulletin 88, 413–428. The threshold is Cairn's own.
 */
export const centralTendency =
  (version: '1' | '2') =>
  ({ raters, scale }: CentralTendencyFacts, settings: CentralTendencySettings = {}): readonly Finding[] => {
    const { rate = rates[version], ...own } = settings;
    const rule = { ...ownRule, version, ...own };
    const look = (levels: readonly SameLevel[], i: number): Finding | Tested => {
      const raterId = raters[i]?.raterId ?? '';
      const marks = levels.flatMap(({ own }) => marksOf(own));
      const n = marks.length;
      const others = levels.reduce((sum, level) => sum + momentsOf(level.others).n, 0);
      const finding = { ...rule, about: aboutRater(raterId), sampleSize: n };
      if (n < rule.minimum) return { ...finding, outcome: 'notEnoughData', numbers: { ratings: n, others } };
      if (others < fewestOfOthers) {
        const short = { sampleSize: others, minimum: fewestOfOthers, numbers: { ratings: n, others } };
        return { ...finding, ...short, outcome: 'notEnoughData' };
      }
      const [squares, expected] = [squaresOf(marks), expectedSquares(levels)];
      const ratio = expected > 0 ? Math.sqrt(squares / expected) : 1;
      const random = seeded(seedOf(`${raterId} ${marks.join(' ')}`));
      const p = chanceOfSpread(version, levels, { seen: squares, random });
      const [sd, othersSd] = [Math.sqrt(squares / (n - 1)), Math.sqrt(expected / (n - 1))];
      const numbers = { ratings: n, others, sd, othersSd, ratio, inMiddle: shareInMiddle(marks, scale), p };
      const judge = (pAdjusted: number): Finding => {
        const outcome = ratio <= rule.threshold && pAdjusted <= rate ? 'flagged' : 'clear';
        return { ...finding, outcome, numbers: { ...numbers, pAdjusted, rate } };
      };
      return { p, judge };
    };
    return corrected(raters.length > 0 ? compareRaters(raters).map(look) : []);
  };
