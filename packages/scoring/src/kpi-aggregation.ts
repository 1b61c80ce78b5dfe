export type Aggregation = 'sum' | 'average' | 'last' | 'min' | 'max' | 'count' | 'ratio';

/** One period's measurement: a value, or a ratio with its parts. */
export type Measurement =
  | { readonly value: number }
  | { readonly numerator: number; readonly denominator: number };

// A quotient too large for a number is no value: it would be scored as if it were one.
function quotient(numerator: number, denominator: number): number | null {
  const value = numerator / denominator;
  return Number.isFinite(value) ? value : null;
}

/** A measurement's own value; `null` for a ratio over 0, or over so little that no number holds it. */
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
 * One value over several periods, oldest first; `null` without data, also for a count. A ratio is re-aggregated from its
 * numerators and denominators, never averaged; measurements without them don't count in it.
 */
export function aggregate(aggregation: Aggregation, measurements: readonly Measurement[]): number | null {
  if (aggregation === 'ratio') return ratio(measurements);
  const [first, ...rest] = measurements.map(measurementValue).filter((value) => value !== null);
  return first === undefined ? null : over[aggregation]([first, ...rest]);
}
