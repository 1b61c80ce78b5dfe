import { z } from 'zod';
import {
  atLeastOne,
  type CommandData,
  commandDay,
  commandFigure,
  commandLabel,
  occurredAt,
  text,
} from './command-data.ts';
import type { Command } from './decider.ts';
import type { admitFeederBody, dismissFeederBody } from './feeder.commands.ts';
import type { Instant } from './envelope.ts';
import { kpiAggregations, kpiDirections, kpiIndicators, kpiPeriod, kpiPeriodicities } from './kpi.values.ts';
import { kpiFormulaBody } from './kpi-graph.commands.ts';
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

const words = z.string().trim().max(1_000);
const about = {
  unit: z.string().trim().max(40),
  measures: words.describe('what is measured'),
  method: words.describe('how it is measured'),
  source: z.string().trim().max(200).describe('where the readings come from'),
  indicator: z.enum(kpiIndicators),
  financial: z.boolean(),
  baseline: z.strictObject({ value: commandFigure, asOf: commandDay }).nullable(),
  benchmark: z.strictObject({ value: commandFigure, source: commandLabel }).nullable(),
};

export const defineKpiBody = z.strictObject({
  name: commandLabel,
  unit: about.unit.default(''),
  measures: about.measures.optional(),
  method: about.method.optional(),
  source: about.source.optional(),
  financial: about.financial.optional(),
  baseline: about.baseline.optional(),
  benchmark: about.benchmark.optional(),
  direction: z.enum(kpiDirections),
  anchors,
  aggregation: z.enum(kpiAggregations),
  periodicity: z.enum(kpiPeriodicities),
  indicator: z.enum(kpiIndicators).default('lagging'),
  ownerId: id,
  formula: kpiFormulaBody
    .optional()
    .describe('how it is computed from other KPIs; it then takes no measurements'),
  occurredAt,
});
/** The fields that change. */
export const reviseKpiBody = atLeastOne(
  z.strictObject({
    ...z.strictObject({ name: commandLabel, ...about }).partial().shape,
    reason: text,
    occurredAt,
  }),
  { name: 'Retention', reason: 'Clearer' },
);
export const changeKpiOwnerBody = z.strictObject({ ownerId: id, reason: text, occurredAt });
export const retireKpiBody = z.strictObject({ reason: text, occurredAt });
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
  effectiveTo: commandDay.optional().describe('the last day on which it is in force; open without it'),
  /** Needed if `effectiveFrom` is before today. */
  reason: text.optional(),
  occurredAt,
});
/** Withdraws the target that was revised from `effectiveFrom` on. */
export const withdrawKpiTargetBody = z.strictObject({ effectiveFrom: commandDay, reason: text, occurredAt });

/** One line of a delivery: a value, or a numerator and a denominator. */
export const measurementLine = z.strictObject({
  kpiId: id,
  period: kpiPeriod,
  value: commandFigure.optional(),
  numerator: commandFigure.optional(),
  denominator: denominator.optional(),
  source: commandLabel,
  reason: text.optional().describe('why it differs from what the same source delivered before'),
  occurredAt,
});

export type DefineKpi = Command<'DefineKpi', CommandData<typeof defineKpiBody, 'kpiId'>>;
export type ReviseKpi = Command<'ReviseKpi', CommandData<typeof reviseKpiBody, 'kpiId'>>;
export type ChangeKpiOwner = Command<'ChangeKpiOwner', CommandData<typeof changeKpiOwnerBody, 'kpiId'>>;
export type RetireKpi = Command<'RetireKpi', CommandData<typeof retireKpiBody, 'kpiId'>>;
export type AdmitKpiFeeder = Command<'AdmitKpiFeeder', CommandData<typeof admitFeederBody, 'kpiId'>>;
export type DismissKpiFeeder = Command<
  'DismissKpiFeeder',
  CommandData<typeof dismissFeederBody, 'kpiId' | 'feederId'>
>;
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
  | ReviseKpi
  | ChangeKpiOwner
  | RetireKpi
  | AdmitKpiFeeder
  | DismissKpiFeeder
  | RecordMeasurement
  | CorrectMeasurement
  | ReviseKpiTarget
  | WithdrawKpiTarget;

/** A reading of a delivery, without its KPI. */
export type DeliveredReading = RecordMeasurement['data'] & { reason?: string | undefined };

/** Some readings of one KPI, which are appended together. */
export type DeliverMeasurements = Command<
  'DeliverMeasurements',
  { kpiId: string; readings: readonly DeliveredReading[]; occurredAt: Instant }
>;
