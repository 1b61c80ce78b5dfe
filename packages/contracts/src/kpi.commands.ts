import { z } from 'zod';
import {
  type CommandData,
  commandDay,
  commandFigure,
  commandLabel,
  occurredAt,
  text,
} from './command-data.ts';
import type { Command } from './decider.ts';
import { kpiAggregations, kpiDirections, kpiIndicators, kpiPeriod, kpiPeriodicities } from './kpi.values.ts';
import { id } from './values.ts';

const anchors = z.union([
  z.strictObject({ red: commandFigure, goal: commandFigure }),
  z.strictObject({
    redLow: commandFigure,
    goalLow: commandFigure,
    goalHigh: commandFigure,
    redHigh: commandFigure,
  }),
]);
const denominator = commandFigure.refine((n) => n !== 0, 'a denominator is not 0');
const reading = z.union([
  z.strictObject({ value: commandFigure }),
  z.strictObject({ numerator: commandFigure, denominator }),
]);

export const defineKpiBody = z.strictObject({
  name: commandLabel,
  unit: z.string().trim().max(40).default(''),
  direction: z.enum(kpiDirections),
  anchors,
  aggregation: z.enum(kpiAggregations),
  periodicity: z.enum(kpiPeriodicities),
  indicator: z.enum(kpiIndicators).default('lagging'),
  ownerId: id,
  occurredAt,
});
export const recordMeasurementBody = z.strictObject({
  period: kpiPeriod.meta({ examples: ['2026-07'] }),
  reading,
  source: commandLabel,
  occurredAt,
});
export const correctMeasurementBody = z.strictObject({ reading, reason: text, occurredAt });
/** Periods that began before `effectiveFrom` keep their target. */
export const reviseKpiTargetBody = z.strictObject({
  anchors,
  effectiveFrom: commandDay,
  /** Needed if `effectiveFrom` is before today. */
  reason: text.optional(),
  occurredAt,
});
/** Withdraws the target that was revised from `effectiveFrom` on. */
export const withdrawKpiTargetBody = z.strictObject({ effectiveFrom: commandDay, reason: text, occurredAt });

export type DefineKpi = Command<'DefineKpi', CommandData<typeof defineKpiBody, 'kpiId'>>;
export type RecordMeasurement = Command<
  'RecordMeasurement',
  CommandData<typeof recordMeasurementBody, 'kpiId' | 'measurementId'>
>;
export type CorrectMeasurement = Command<
  'CorrectMeasurement',
  CommandData<typeof correctMeasurementBody, 'kpiId' | 'measurementId'>
>;
export type ReviseKpiTarget = Command<'ReviseKpiTarget', CommandData<typeof reviseKpiTargetBody, 'kpiId'>>;
export type WithdrawKpiTarget = Command<
  'WithdrawKpiTarget',
  CommandData<typeof withdrawKpiTargetBody, 'kpiId'>
>;
export type KpiCommand =
  | DefineKpi
  | RecordMeasurement
  | CorrectMeasurement
  | ReviseKpiTarget
  | WithdrawKpiTarget;
