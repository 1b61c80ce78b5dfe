import type { Anchors } from '@cairn/contracts/kpi.values';
import { studentT } from './student-t.ts';

/** A value by the index of its period. */
export type Point = { readonly x: number; readonly y: number };

/** A prediction: the value on the line, and the intervals in which 80 % and 95 % of the values to come lie. */
export type Prediction = {
  readonly value: number;
  readonly low80: number;
  readonly high80: number;
  readonly low95: number;
  readonly high95: number;
};

export type Forecast = {
  /** The change from one period to the next. */
  readonly slope: number;
  readonly intercept: number;
  /** The standard deviation of what is left between the points and the line. */
  readonly deviation: number;
  at(x: number): Prediction;
};

const fewest = 5;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/**
 * Least squares on the period index with its prediction interval `ŷ ± t·s·√(1 + 1/n + (x₀ − x̄)²/Sxx)`, n − 2 degrees of
 * freedom. `null` below five points. The indexes must differ. Source: Draper & Smith, Applied Regression Analysis, 3.1.
 */
export function forecast(points: readonly Point[]): Forecast | null {
  const n = points.length;
  if (n < fewest) return null;
  const [meanX, meanY] = [sum(points.map(({ x }) => x)) / n, sum(points.map(({ y }) => y)) / n];
  const sxx = sum(points.map(({ x }) => (x - meanX) ** 2));
  const slope = sum(points.map(({ x, y }) => (x - meanX) * (y - meanY))) / sxx;
  const intercept = meanY - slope * meanX;
  const left = sum(points.map(({ x, y }) => (y - intercept - slope * x) ** 2));
  const deviation = Math.sqrt(left / (n - 2));
  const [t80, t95] = [studentT(0.8, n - 2), studentT(0.95, n - 2)];
  const at = (x: number): Prediction => {
    const value = intercept + slope * x;
    const spread = deviation * Math.sqrt(1 + 1 / n + (x - meanX) ** 2 / sxx);
    return {
      value,
      low80: value - t80 * spread,
      high80: value + t80 * spread,
      low95: value - t95 * spread,
      high95: value + t95 * spread,
    };
  };
  return { slope, intercept, deviation, at };
}

/** Whether a KPI will miss its goal: only if the 80 % interval lies wholly on the wrong side of it. */
export function willMiss(anchors: Anchors, { low80, high80 }: Prediction): boolean {
  if ('redLow' in anchors) return high80 < anchors.goalLow || low80 > anchors.goalHigh;
  return anchors.goal > anchors.red ? high80 < anchors.goal : low80 > anchors.goal;
}

/**
 * The change per period that leads from a value to the goal in this many periods; 0 if the goal is reached. A range is
 * reached at its nearer edge. `null` if no period is left.
 */
export function requiredRate(anchors: Anchors, value: number, periods: number): number | null {
  if (periods <= 0) return null;
  const needed =
    'redLow' in anchors
      ? Math.max(0, anchors.goalLow - value) - Math.max(0, value - anchors.goalHigh)
      : anchors.goal > anchors.red
        ? Math.max(0, anchors.goal - value)
        : Math.min(0, anchors.goal - value);
  return needed / periods;
}
