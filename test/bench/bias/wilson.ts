/** How many of `n` cases came out in some way. */
export type Count = { hits: number; n: number };

export const counted = (cases: readonly boolean[]): Count => ({
  hits: cases.filter(Boolean).length,
  n: cases.length,
});

/** The 95 % interval of a share: Wilson 1927, Journal of the American Statistical Association 22, 209–212. */
export function wilson({ hits, n }: Count): readonly [low: number, high: number] {
  const z = 1.959964;
  const share = hits / n;
  const middle = (share + z ** 2 / (2 * n)) / (1 + z ** 2 / n);
  const half = (z / (1 + z ** 2 / n)) * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2));
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}
