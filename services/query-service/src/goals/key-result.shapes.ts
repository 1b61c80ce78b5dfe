import { checkInValue, measure, milestonePart } from '@cairn/contracts/key-result.values';
import { z } from 'zod';
import {
  backdated,
  nameOfThing,
  occurredAt,
  personalText,
  personName,
  recordedAt,
  twoClocks,
} from '../asking/shapes.ts';

const share = z.number().min(0).max(1);

const reading = z.object({
  checkInId: z.uuid().nullable().describe('null if the result was restated'),
  ...twoClocks,
  revision: z.int(),
  value: checkInValue,
  status: z.string().nullable(),
  confidence: z.number().nullable(),
});

const restatement = z.object({
  from: checkInValue.nullable().describe('the earlier value; null if there was none'),
  value: checkInValue,
  reason: personalText,
  restatedAt: recordedAt,
  restatedBy: z.uuid(),
  restatedByName: personName,
  revision: z.int(),
});

const measured = z.object({
  weight: z.number(),
  factor: z
    .number()
    .describe('by which the sum of all weights changed if they were revised together, otherwise 1'),
  measure,
  kpiName: nameOfThing.describe('of the KPI that this measure reads; null for any other kind'),
  since: occurredAt,
  recordedAt,
  backdated,
  by: z.uuid(),
  byName: personName,
  reason: personalText.nullable().describe('why it was revised; null for the first'),
  revision: z.int(),
});

const feeder = z.object({
  feederId: z.uuid(),
  feederName: z.string(),
  since: z.string().describe('when it was admitted, as its writer said'),
  recordedAt,
  backdated,
});

/** A key result with its figures. */
export const keyResultShape = z.object({
  keyResultId: z.uuid(),
  title: personalText,
  weight: z.number(),
  measure,
  measures: z
    .array(measured)
    .describe('every measure and weight that it had, oldest first; the last is in force'),
  milestones: z
    .array(milestonePart.pick({ milestoneId: true }).extend({ title: personalText }))
    .nullable()
    .describe('the titles of its parts; null if it is not measured by milestones'),
  figures: z
    .object({ from: z.string(), to: z.string(), current: z.string().nullable() })
    .nullable()
    .describe(
      'the baseline or fail point, the target or limit, and the last reading as text; null for milestones and yes/no',
    ),
  linkedKpi: z
    .object({ kpiId: z.uuid(), kpiName: nameOfThing, value: z.number().nullable() })
    .nullable()
    .describe(
      'the KPI that it reads, and its value over the days of the key result; null without a reading in them',
    ),
  dueOn: z.string().nullable().describe('null if it is due when its goal ends'),
  overdue: z.boolean().describe('true if its own due day is over and its progress is below 1'),
  progress: z.number().nullable().describe('not limited: it can be below 0 or above 1'),
  progressAsFirstSet: z.number().nullable(),
  expectedProgress: share.nullable(),
  status: z.string(),
  reportedStatus: z.string().nullable().describe('the status that the last check-in reported'),
  suggestedStatus: z.string().nullable().describe('the status that the figures suggest'),
  current: reading.nullable(),
  confidence: z.number().nullable().describe('what the last check-in says'),
  confidenceWhenSet: z.number().nullable(),
  checkIns: z.int(),
  staleAfter: z
    .string()
    .describe('counted from when the last check-in happened, as its writer said, or from when it was set'),
  restated: z.boolean(),
  restatements: z.array(restatement).describe('restatements after the goal was closed, oldest first'),
  feeders: z.array(feeder).describe('the machines that may check it in'),
  dropped: z.boolean(),
  droppedReason: personalText.nullable(),
});
