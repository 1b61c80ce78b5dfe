/** `coverage` in [0, 1] says how much of this part rests on fresh data. */
export type Part = { readonly weight: number; readonly value: number | null; readonly coverage: number };

/**
 * Σwv / Σw over the parts with data and a weight above 0, `null` where there are none; coverage is
 * Σw·coverage over the parts with data ÷ Σw over all.
 */
export function weightedMean(parts: readonly Part[]): { mean: number | null; coverage: number } {
  let sum = 0;
  let known = 0;
  let covered = 0;
  let all = 0;
  for (const { weight, value, coverage } of parts) {
    if (!(weight > 0)) continue;
    all += weight;
    if (value === null) continue;
    sum += weight * value;
    known += weight;
    covered += weight * coverage;
  }
  return { mean: known > 0 ? sum / known : null, coverage: all > 0 ? covered / all : 0 };
}
