import { corrected, type Tested } from './benjamini-hochberg.ts';
import { chanceOf } from './chance.ts';
import type { Finding, Rule, Settings } from './finding.ts';
import { marksOf, momentsOf } from './mark-counts.ts';
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

/** Σ (x − mean)² of n values with this sum and sum of squares. */
const around = (n: number, sum: number, squares: number): number => Math.max(0, squares - (sum * sum) / n);

const squaresOf = (marks: readonly number[]): number =>
  around(
    marks.length,
    marks.reduce((sum, mark) => sum + mark, 0),
    marks.reduce((sum, mark) => sum + mark ** 2, 0),
  );

/** The Σ (x − mean)² that is expected of n marks of the others, drawn level by level. */
function expectedSquares(levels: readonly SameLevel[], n: number): number {
  const each = levels.map(({ own, others, within }) => ({
    size: momentsOf(own).n,
    middle: momentsOf(others).mean,
    within,
  }));
  const middle = each.reduce((sum, level) => sum + level.size * level.middle, 0) / n;
  return each.reduce(
    (sum, level) => sum + level.size * ((level.middle - middle) ** 2 + (1 - 1 / n) * level.within),
    0,
  );
}

/** The others' marks of one level, as far apart as they are within raters: true differences between teams are taken out. */
function withinRaters({ others, within }: SameLevel): number[] {
  const { mean, variance } = momentsOf(others);
  const narrow = within < variance ? Math.sqrt(within / variance) : 1;
  return marksOf(others).map((mark) => mean + narrow * (mark - mean));
}

/** How often as many marks of the others, drawn at random level by level, are spread as little as these squares tell. */
function chanceOfSpread(levels: readonly SameLevel[], seen: number, random: () => number): number {
  const draws = levels.map((level) => ({ size: momentsOf(level.own).n, from: withinRaters(level) }));
  const n = draws.reduce((sum, { size }) => sum + size, 0);
  return chanceOf(() => {
    let [sum, squares] = [0, 0];
    for (const { size, from } of draws)
      for (let i = 0; i < size; i += 1) {
        const value = from[Math.floor(random() * from.length)] ?? 0;
        sum += value;
        squares += value * value;
      }
    // Binary fractions may put an equal spread slightly above.
    return around(n, sum, squares) <= seen + 1e-9;
  });
}

/** The share of the marks that is the middle one of the scale, or one of the middle two. */
function shareInMiddle(marks: readonly number[], scale: readonly number[]): number {
  const middle = scale.slice((scale.length - 1) >> 1, (scale.length >> 1) + 1);
  return marks.filter((mark) => middle.includes(mark)).length / marks.length;
}

/**
 * Central tendency: a rater's marks are spread much less than those of the others for people of the same level. A finding
 * for each rater with `ratio`, their SD ÷ the SD of the others within raters, and `p`, how often so small a spread comes
 * from n random draws from the others' marks (`chanceOf`, with a seed from the rater and their marks). The draws are as far apart as marks
 * are within raters, because between raters true differences of teams come on top. Flagged from 8 marks on, and 20 of others, if the ratio is at
 * most .6 (`threshold`) and the chance, adjusted for the number of raters (`benjaminiHochberg`), at most .05.
 * The measure: Saal, Downey & Lahey 1980, Psychological Bulletin 88, 413–428. The threshold is Cairn's own.
 */
export function centralTendency(
  { raters, scale }: CentralTendencyFacts,
  settings: CentralTendencySettings = {},
): readonly Finding[] {
  const { rate = 0.05, ...own } = settings;
  const rule = { ...ownRule, ...own };
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
