import type { KpiAggregation, KpiReading } from '@cairn/contracts/kpi.values';

// An infinite quotient must not be scored.
function quotient(numerator: number, denominator: number): number | null {
  const value = numerator / denominator;
  return Number.isFinite(value) ? value : null;
}

/** The value of a reading; `null` for a ratio whose quotient is not finite. */
export function readingValue(reading: KpiReading): number | null {
  if ('value' in reading) return reading.value;
  return quotient(reading.numerator, reading.denominator);
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

function ratio(readings: readonly KpiReading[]): number | null {
  const parts = readings.filter((reading) => 'numerator' in reading);
  return quotient(sum(parts.map((part) => part.numerator)), sum(parts.map((part) => part.denominator)));
}

type NonEmpty = readonly [number, ...number[]];

type Over = Readonly<Record<Exclude<KpiAggregation, 'ratio'>, (values: NonEmpty) => number>>;

const overFirst: Over = {
  sum,
  average: (values) => sum(values) / values.length,
  last: (values) => values.at(-1) ?? values[0],
  min: (values) => Math.min(...values),
  max: (values) => Math.max(...values),
  count: (values) => values.length,
};

// A count's reading is how many things were counted in its period.
const overSecond: Over = { ...overFirst, count: sum };

/**
 * One value over several periods, oldest first. `null` without data, for a count too. A ratio is computed from the sums of
 * the numerators and denominators and never averaged; readings without them don't count in it.
 */
const aggregateWith =
  (over: Over) =>
  (aggregation: KpiAggregation, readings: readonly KpiReading[]): number | null => {
    if (aggregation === 'ratio') return ratio(readings);
    const [first, ...rest] = readings.map(readingValue).filter((value) => value !== null);
    return first === undefined ? null : over[aggregation]([first, ...rest]);
  };

/** Aggregation of version 1, in which a count is the number of readings. */
export const aggregate = aggregateWith(overFirst);

/** Aggregation of version 2, in which the counts of several periods add up. */
export const aggregateCounts = aggregateWith(overSecond);
