export type Aggregation = 'sum' | 'average' | 'last' | 'min' | 'max' | 'count' | 'ratio';

/** The measurement of one period: a value, or a ratio with its numerator and denominator. */
export type Measurement =
  | { readonly value: number }
  | { readonly numerator: number; readonly denominator: number };

// An infinite quotient must not be scored.
function quotient(numerator: number, denominator: number): number | null {
  const value = numerator / denominator;
  return Number.isFinite(value) ? value : null;
}

/** The value of a measurement; `null` for a ratio whose quotient is not finite. */
export function measurementValue(measurement: Measurement): number | null {
  if ('value' in measurement) return measurement.value;
  return quotient(measurement.numerator, measurement.denominator);
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

function ratio(measurements: readonly Measurement[]): number | null {
  const parts = measurements.filter((measurement) => 'numerator' in measurement);
  return quotient(sum(parts.map((part) => part.numerator)), sum(parts.map((part) => part.denominator)));
}

type NonEmpty = readonly [number, ...number[]];

const over: Record<Exclude<Aggregation, 'ratio'>, (values: NonEmpty) => number> = {
  sum,
  average: (values) => sum(values) / values.length,
  last: (values) => values.at(-1) ?? values[0],
  min: (values) => Math.min(...values),
  max: (values) => Math.max(...values),
  count: (values) => values.length,
};

/**
 * One value over several periods, oldest first. `null` without data, for a count too. A ratio is computed from the sums of
 * the numerators and denominators and never averaged; measurements without them don't count in it.
 */
export function aggregate(aggregation: Aggregation, measurements: readonly Measurement[]): number | null {
  if (aggregation === 'ratio') return ratio(measurements);
  const [first, ...rest] = measurements.map(measurementValue).filter((value) => value !== null);
  return first === undefined ? null : over[aggregation]([first, ...rest]);
}
