/** The version of this formula that a release pins. */
export const meansVersion = '1';

const stepOf = (scale: readonly number[]): number =>
  Math.min(...scale.slice(1).map((mark, i) => mark - (scale[i] ?? 0)));

/**
 * The mean of marks that several people gave, as it may be shown: rounded to half a step of the scale and held half a
 * step inside it, because a mean at the end of the scale would tell every mark. A step is the smallest distance between
 * two marks. `scale` ascends and has at least two marks; `marks` is not empty. Ours; ties round up.
 */
export const mergedMean = (marks: readonly number[], scale: readonly number[]): number => {
  const half = stepOf(scale) / 2;
  const lowest = (scale[0] ?? 0) + half;
  const highest = (scale.at(-1) ?? 0) - half;
  const mean = marks.reduce((sum, mark) => sum + mark, 0) / marks.length;
  const rounded = (scale[0] ?? 0) + Math.round((mean - (scale[0] ?? 0)) / half) * half;
  return Math.min(Math.max(rounded, lowest), highest);
};
