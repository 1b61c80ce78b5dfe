/** How often each mark was given, from the lowest mark to the highest. */
export type MarkCounts = ReadonlyMap<number, number>;

/** The marks counted, a number of times each. */
export function countMarks(marks: Iterable<readonly [mark: number, times: number]>): Map<number, number> {
  const counts = new Map<number, number>();
  for (const [mark, times] of marks) counts.set(mark, (counts.get(mark) ?? 0) + times);
  return new Map([...counts].filter(([, times]) => times !== 0).sort(([a], [b]) => a - b));
}

/** Their number, their mean and their variance as a population; all 0 without marks. */
export function momentsOf(counts: MarkCounts): { n: number; mean: number; variance: number } {
  let [n, sum, squares] = [0, 0, 0];
  for (const [mark, count] of counts) {
    n += count;
    sum += count * mark;
  }
  const mean = sum / Math.max(1, n);
  for (const [mark, count] of counts) squares += count * (mark - mean) ** 2;
  return { n, mean, variance: squares / Math.max(1, n) };
}

/** Every mark as often as it was given. */
export const marksOf = (counts: MarkCounts): number[] =>
  [...counts].flatMap(([mark, times]) => Array.from({ length: times }, () => mark));
