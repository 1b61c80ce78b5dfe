import { corrected, type Tested } from './benjamini-hochberg.ts';
import { chanceOf } from './chance.ts';
import type { Finding, Rule, Settings } from './finding.ts';
import { drawing, momentsOf } from './mark-counts.ts';
import { aboutRater, compareRaters, fewestOfOthers, type RaterMarks, type SameLevel } from './raters.ts';
import { seeded, seedOf } from './seeded.ts';

/** `scale` holds the marks of the scale in rising order. */
export type CentralTendencyFacts = {
  readonly raters: readonly RaterMarks[];
  readonly scale: readonly number[];
};

/** `rate` is the false discovery rate. */
export type CentralTendencySettings = Settings & Readonly<Partial<{ rate: number }>>;

const ownRule: Rule = {
  detector: 'centralTendency',
  version: '1',
  kind: 'informs',
  minimum: 8,
  threshold: 0.6,
  source: 'Saal, Downey & Lahey 1980',
  ours: true,
};

/** Σ (x − mean)². */
function squaresOf(marks: readonly number[]): number {
  let [sum, squares] = [0, 0];
  for (const mark of marks) {
    sum += mark;
    squares += mark * mark;
  }
  return Math.max(0, squares - (sum * sum) / marks.length);
}

/** The Σ (x − mean)² that is expected of as many marks of the others, drawn level by level. */
function expectedSquares(levels: readonly SameLevel[], n: number): number {
  const each = levels.map(({ own, others }) => ({ ...momentsOf(others), n: momentsOf(own).n }));
  const mean = each.reduce((sum, level) => sum + level.n * level.mean, 0) / n;
  return each.reduce(
    (sum, level) => sum + level.n * ((level.mean - mean) ** 2 + (1 - 1 / n) * level.variance),
    0,
  );
}

/** How often as many marks of the others, drawn level by level, are spread as little as these squares say. */
function chanceOfSpread(levels: readonly SameLevel[], squares: number, random: () => number): number {
  const draws = levels.flatMap(({ own, others }) => {
    const draw = drawing(others, random);
    return Array.from({ length: momentsOf(own).n }, () => draw);
  });
  // Binary fractions may put an equal spread slightly above.
  const most = squares + 1e-9;
  return chanceOf(() => squaresOf(draws.map((draw) => draw())) <= most);
}

/** The share of the marks that is the middle one of the scale, or one of the middle two. */
function shareInMiddle(marks: readonly number[], scale: readonly number[]): number {
  const middle = scale.slice((scale.length - 1) >> 1, (scale.length >> 1) + 1);
  return marks.filter((mark) => middle.includes(mark)).length / marks.length;
}

/**
 * Central tendency: a rater's marks are spread much less than those of the others for people of the same level. A finding for each
 * rater with `ratio`, their SD ÷ the SD expected of the others' marks, and `p`, how often so small a spread
 * comes from n random draws from the others' shares of each mark (`chanceOf`, with a seed from the rater and their marks). Flagged from 8 marks on, and 20 of
 * others, if the ratio is at most .6 (`threshold`) and the chance, adjusted for the number of raters (`benjaminiHochberg`), at most .10.
 * The measure: Saal, Downey & Lahey 1980, Psychological Bulletin 88, 413–428. The threshold is Cairn's own.
 */
export function centralTendency(
  { raters, scale }: CentralTendencyFacts,
  settings: CentralTendencySettings = {},
): readonly Finding[] {
  const { rate = 0.1, ...own } = settings;
  const rule = { ...ownRule, ...own };
  const look = (levels: readonly SameLevel[], i: number): Finding | Tested => {
    const raterId = raters[i]?.raterId ?? '';
    const marks = levels.flatMap(({ own }) =>
      [...own].flatMap(([mark, times]) => Array.from({ length: times }, () => mark)),
    );
    const n = marks.length;
    const others = levels.reduce((sum, level) => sum + momentsOf(level.others).n, 0);
    const finding = { ...rule, about: aboutRater(raterId), sampleSize: n };
    if (n < rule.minimum) return { ...finding, outcome: 'notEnoughData', numbers: { ratings: n, others } };
    if (others < fewestOfOthers) {
      const short = { sampleSize: others, minimum: fewestOfOthers, numbers: { ratings: n, others } };
      return { ...finding, ...short, outcome: 'notEnoughData' };
    }
    const [squares, expected] = [squaresOf(marks), expectedSquares(levels, n)];
    const ratio = expected > 0 ? Math.sqrt(squares / expected) : 1;
    const p = chanceOfSpread(levels, squares, seeded(seedOf(`${raterId} ${marks.join(' ')}`)));
    const [sd, othersSd] = [Math.sqrt(squares / (n - 1)), Math.sqrt(expected / (n - 1))];
    const numbers = { ratings: n, others, sd, othersSd, ratio, inMiddle: shareInMiddle(marks, scale), p };
    const judge = (pAdjusted: number): Finding => {
      const outcome = ratio <= rule.threshold && pAdjusted <= rate ? 'flagged' : 'clear';
      return { ...finding, outcome, numbers: { ...numbers, pAdjusted, rate } };
    };
    return { p, judge };
  };
  return corrected(raters.length > 0 ? compareRaters(raters).map(look) : []);
}
