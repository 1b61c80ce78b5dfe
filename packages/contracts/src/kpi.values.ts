import { z } from 'zod';
import { day, figure, id, label, weight } from './values.ts';

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

export const kpiFormulaKinds = ['sum', 'difference', 'ratio', 'weightedMean'] as const;

/**
 * How a KPI is computed from others. A difference is the first less the second, and a ratio the first by the second. The
 * weights count in a weighted mean only.
 */
export const kpiFormula = z.object({
  kind: z.enum(kpiFormulaKinds),
  inputs: z
    .array(z.object({ kpiId: id, weight }))
    .min(2)
    .max(20),
});
export type KpiFormula = z.infer<typeof kpiFormula>;

/** What a KPI says about itself beside its name. None of it is about a person. */
export const kpiAbout = z.object({
  unit: z.string().max(40),
  /** What is measured. */
  measures: z.string().max(1_000),
  /** How it is measured. */
  method: z.string().max(1_000),
  /** Where its readings usually come from. */
  source: z.string().max(200),
  indicator: z.enum(kpiIndicators),
  financial: z.boolean(),
  /** Where it stood before, and on which day. */
  baseline: z.object({ value: figure, asOf: day }).nullable(),
  /** What others reach, and who says so. */
  benchmark: z.object({ value: figure, source: label }).nullable(),
});
export type KpiAbout = z.infer<typeof kpiAbout>;
