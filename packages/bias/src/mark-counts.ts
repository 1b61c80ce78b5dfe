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

/** Draws marks one by one, each as likely as it is frequent. There must be at least one. */
export function drawing(counts: MarkCounts, random: () => number): () => number {
  const marks = [...counts.keys()];
  const upTo: number[] = [];
  let total = 0;
  for (const count of counts.values()) upTo.push((total += count));
  return () => {
    const at = random() * total;
    let i = 0;
    while (i < marks.length - 1 && at >= (upTo[i] ?? total)) i += 1;
    return marks[i] ?? 0;
  };
}
