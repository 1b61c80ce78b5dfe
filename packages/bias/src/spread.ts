import { chanceOf } from './chance.ts';
import { marksOf, momentsOf } from './mark-counts.ts';
import type { SameLevel } from './raters.ts';

/** Σ (x − mean)² of n values with this sum and sum of squares. */
const around = (n: number, sum: number, squares: number): number => Math.max(0, squares - (sum * sum) / n);

/** Σ (x − mean)² of these marks. */
export const squaresOf = (marks: readonly number[]): number =>
  around(
    marks.length,
    marks.reduce((sum, mark) => sum + mark, 0),
    marks.reduce((sum, mark) => sum + mark ** 2, 0),
  );

const sizeOf = ({ own }: SameLevel): number => momentsOf(own).n;
const numberOf = (levels: readonly SameLevel[]): number =>
  levels.reduce((sum, level) => sum + sizeOf(level), 0);

/** The Σ (x − mean)² that is expected of as many marks of the others as a rater gave, drawn level by level. `variance` is that of one level. */
function squaresOfDraws(levels: readonly SameLevel[], variance: (level: SameLevel) => number): number {
  const n = numberOf(levels);
  const each = levels.map((level) => ({
    size: sizeOf(level),
    middle: momentsOf(level.others).mean,
    variance: variance(level),
  }));
  const middle = each.reduce((sum, level) => sum + level.size * level.middle, 0) / n;
  return each.reduce(
    (sum, level) => sum + level.size * ((level.middle - middle) ** 2 + (1 - 1 / n) * level.variance),
    0,
  );
}

/** What is expected of marks that are as far apart as they are within raters. */
export const expectedSquares = (levels: readonly SameLevel[]): number =>
  squaresOfDraws(levels, ({ within }) => within);

/** The others' marks of one level, as far apart as they are within raters: true differences between teams are taken out. */
function withinRaters({ others, within }: SameLevel): number[] {
  const { mean, variance } = momentsOf(others);
  const narrow = within < variance ? Math.sqrt(within / variance) : 1;
  return marksOf(others).map((mark) => mean + narrow * (mark - mean));
}

/** The values that are drawn at each level, and the share of the spread of a draw that counts. */
type Draws = { readonly values: readonly (readonly number[])[]; readonly share: number };

const draws = {
  '1': (levels: readonly SameLevel[]): Draws => ({ values: levels.map(withinRaters), share: 1 }),
  '2': (levels: readonly SameLevel[]): Draws => {
    const all = squaresOfDraws(levels, ({ others }) => momentsOf(others).variance);
    const share = all > 0 ? Math.min(1, expectedSquares(levels) / all) : 1;
    return { values: levels.map(({ others }) => marksOf(others)), share };
  },
} as const;

/**
 * How often as many marks of the others, drawn at random level by level, are spread as little as these squares tell.
 * Between raters true differences of teams come on top, which must not make the draws wide. Version 1 pulls the marks of each
 * level together around its mean, so one mark becomes different values at different levels, and a draw of equal marks is
 * wider than equal marks that were seen. Version 2 draws marks as they are and pulls their spread together.
 */
export function chanceOfSpread(
  version: keyof typeof draws,
  levels: readonly SameLevel[],
  { seen, random }: { seen: number; random: () => number },
): number {
  const { values, share } = draws[version](levels);
  const each = levels.map((level, i) => ({ size: sizeOf(level), from: values[i] ?? [] }));
  const n = numberOf(levels);
  return chanceOf(() => {
    let [sum, squares] = [0, 0];
    for (const { size, from } of each)
      for (let i = 0; i < size; i += 1) {
        const value = from[Math.floor(random() * from.length)] ?? 0;
        sum += value;
        squares += value * value;
      }
    // Binary fractions may put an equal spread slightly above.
    return share * around(n, sum, squares) <= seen + 1e-9;
  });
}
