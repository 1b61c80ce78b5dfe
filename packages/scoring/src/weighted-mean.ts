/** `coverage` in [0, 1] is the share of this part that rests on fresh data. */
export type Part = { readonly weight: number; readonly value: number | null; readonly coverage: number };

/**
 * Σwv / Σw over the parts with data and a weight above 0; `null` if there are none. Coverage is Σw·coverage over the parts
 * with data, divided by Σw over all parts.
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
