import { countMarks, type MarkCounts } from './mark-counts.ts';

/** A mark that a rater gave, and the job level of the person it was given to; null if there is none. */
export type LevelledMark = { readonly mark: number; readonly level: string | null };

/** The marks that one rater gave in a cycle, one for each person. */
export type RaterMarks = { readonly raterId: string; readonly ratings: readonly LevelledMark[] };

/** What findings about one rater name in `about`. */
export const aboutRater = (raterId: string): string => `rater:${raterId}`;

/** How many marks of other raters a rater is compared with at least. */
export const fewestOfOthers = 20;

/** A rater's marks for people of one level, and those of all other raters. `concentration` is Σ n² over the other raters ÷ (Σ n)². */
export type SameLevel = {
  readonly own: MarkCounts;
  readonly others: MarkCounts;
  readonly concentration: number;
};

type Level = LevelledMark['level'];

function byLevel(ratings: readonly LevelledMark[]): Map<Level, LevelledMark[]> {
  const levels = new Map<Level, LevelledMark[]>();
  for (const each of ratings) {
    const same = levels.get(each.level);
    if (same) same.push(each);
    else levels.set(each.level, [each]);
  }
  return levels;
}

const once = ({ mark }: LevelledMark): [number, number] => [mark, 1];
const takenAway = ({ mark }: LevelledMark): [number, number] => [mark, -1];

/** For each rater, their marks beside those of the others, level by level. A level that nobody else rated is left out. */
export function compareRaters(raters: readonly RaterMarks[]): SameLevel[][] {
  const each = raters.map(({ ratings }) => byLevel(ratings));
  const all = new Map<Level, { counts: MarkCounts; n: number; squares: number }>();
  for (const [level, marks] of byLevel(raters.flatMap(({ ratings }) => ratings))) {
    const squares = each.reduce((sum, levels) => sum + (levels.get(level)?.length ?? 0) ** 2, 0);
    all.set(level, { counts: countMarks(marks.map(once)), n: marks.length, squares });
  }
  return each.map((levels) =>
    [...levels].flatMap(([level, marks]) => {
      const every = all.get(level);
      if (!every || every.n === marks.length) return [];
      const others = countMarks([...every.counts, ...marks.map(takenAway)]);
      const concentration = (every.squares - marks.length ** 2) / (every.n - marks.length) ** 2;
      return [{ own: countMarks(marks.map(once)), others, concentration }];
    }),
  );
}
