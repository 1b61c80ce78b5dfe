import { z } from 'zod';
import { figure } from './values.ts';

export const kpiDirections = ['up', 'down', 'range'] as const;
export type KpiDirection = (typeof kpiDirections)[number];

export const kpiAggregations = ['sum', 'average', 'last', 'min', 'max', 'count', 'ratio'] as const;
export type KpiAggregation = (typeof kpiAggregations)[number];

export const kpiPeriodicities = ['weekly', 'monthly', 'quarterly', 'yearly'] as const;
export type KpiPeriodicity = (typeof kpiPeriodicities)[number];

export const kpiIndicators = ['leading', 'lagging'] as const;
export type KpiIndicator = (typeof kpiIndicators)[number];

/** Red flag and goal. A range has both on each side: `redLow < goalLow ≤ goalHigh < redHigh`. */
export const anchors = z.union([
  z.object({ red: figure, goal: figure }),
  z.object({ redLow: figure, goalLow: figure, goalHigh: figure, redHigh: figure }),
]);
export type Anchors = z.infer<typeof anchors>;

/** One period by its name: `2026`, `2026-Q3`, `2026-07` or `2026-W31`. */
export const kpiPeriod = z
  .string()
  .regex(
    /^(19|[2-9]\d)\d\d(-(Q[1-4]|(0[1-9]|1[0-2])|W(0[1-9]|[1-4]\d|5[0-3])))?$/,
    'a period is named 2026, 2026-Q3, 2026-07 or 2026-W31',
  );

/** A ratio keeps its numerator and denominator, so that it can be aggregated again. */
export const kpiReading = z.union([
  z.object({ value: figure }),
  z.object({ numerator: figure, denominator: figure.refine((n) => n !== 0, 'a denominator is not 0') }),
]);
export type KpiReading = z.infer<typeof kpiReading>;
