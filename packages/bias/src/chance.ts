const mostDraws = 9_999;
const enough = 100;

/**
 * The chance that a draw is at least as extreme as what was seen, in (0, 1], from at most 9 999 draws. It stops at the
 * hundredth extreme one, so a chance that is not small costs few draws: `extreme ÷ draws` then, and
 * `(extreme + 1) ÷ (draws + 1)` otherwise, which is never below one in ten thousand. Both are exact tests at any level.
 * Besag & Clifford 1991, Sequential Monte Carlo p-values, Biometrika 78, 301–304.
 */
export function chanceOf(isExtreme: () => boolean): number {
  let extreme = 0;
  for (let draws = 1; draws <= mostDraws; draws += 1) {
    if (isExtreme()) extreme += 1;
    if (extreme === enough) return extreme / draws;
  }
  return (extreme + 1) / (mostDraws + 1);
}
