import { countMarks, type MarkCounts, momentsOf } from './mark-counts.ts';

/** A mark that a rater gave, and the job level of the person it was given to; null if there is none. */
export type LevelledMark = { readonly mark: number; readonly level: string | null };

/** The marks that one rater gave in a cycle, one for each person. */
export type RaterMarks = { readonly raterId: string; readonly ratings: readonly LevelledMark[] };

/** What findings about one rater name in `about`. */
export const aboutRater = (raterId: string): string => `rater:${raterId}`;

/** How many marks of other raters a rater is compared with at least. */
export const fewestOfOthers = 20;

/**
 * A rater's marks for people of one level, and those of all other raters. `within` is the variance of the others' marks
 * within raters, pooled; `concentration` is Σ n² over the other raters ÷ (Σ n)².
 */
export type SameLevel = {
  readonly own: MarkCounts;
  readonly others: MarkCounts;
  readonly within: number;
  readonly concentration: number;
};

type Level = LevelledMark['level'];

function byLevel(ratings: readonly LevelledMark[]): Map<Level, MarkCounts> {
  const levels = new Map<Level, [number, number][]>();
  for (const { mark, level } of ratings) {
    const marks = levels.get(level);
    if (marks) marks.push([mark, 1]);
    else levels.set(level, [[mark, 1]]);
  }
  return new Map([...levels].map(([level, marks]) => [level, countMarks(marks)]));
}

type Sums = { raters: number; n: number; squaresOfN: number; squares: number };

/** How many raters there are, how many marks, Σ n² over raters, and Σ (mark − the rater's mean)². */
const sumsOf = (counts: readonly MarkCounts[]): Sums =>
  counts.map(momentsOf).reduce(
    (sums, { n, variance }) => ({
      raters: sums.raters + 1,
      n: sums.n + n,
      squaresOfN: sums.squaresOfN + n ** 2,
      squares: sums.squares + n * variance,
    }),
    { raters: 0, n: 0, squaresOfN: 0, squares: 0 },
  );

function sameLevel(own: MarkCounts, all: MarkCounts, sums: Sums): SameLevel {
  const mine = sumsOf([own]);
  const n = sums.n - mine.n;
  const freedom = n - (sums.raters - 1);
  return {
    own,
    others: countMarks([...all, ...[...own].map(([mark, times]) => [mark, -times] as const)]),
    within: freedom > 0 ? (sums.squares - mine.squares) / freedom : 0,
    concentration: (sums.squaresOfN - mine.squaresOfN) / n ** 2,
  };
}

/** For each rater, their marks beside those of the others, level by level. A level that nobody else rated is left out. */
export function compareRaters(raters: readonly RaterMarks[]): SameLevel[][] {
  const each = raters.map(({ ratings }) => byLevel(ratings));
  const levels = new Map<Level, { all: MarkCounts; sums: Sums }>();
  for (const level of new Set(each.flatMap((own) => [...own.keys()]))) {
    const counts = each.flatMap((own) => own.get(level) ?? []);
    levels.set(level, { all: countMarks(counts.flatMap((own) => [...own])), sums: sumsOf(counts) });
  }
  return each.map((own) =>
    [...own].flatMap(([level, counts]) => {
      const found = levels.get(level);
      return found && found.sums.raters > 1 ? [sameLevel(counts, found.all, found.sums)] : [];
    }),
  );
}
