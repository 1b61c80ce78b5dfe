import { anchors, kpiReading } from '@cairn/contracts/kpi.values';
import { z } from 'zod';
import { next, reflected, revision } from '../asking/shapes.ts';
import { listedGoal } from '../goals/goal.shapes.ts';

const base = {
  scorecardId: z.uuid(),
  name: z.string(),
  level: z.string(),
  unitId: z.uuid().nullable(),
  alignedTo: z.uuid().nullable(),
  published: z.boolean(),
  revision,
};

const scored = {
  score: z.number().min(0).max(10).nullable().describe('from 0 to 10; null without data'),
  coverage: z.number().min(0).max(1).describe('share of the weight with fresh data'),
  band: z.string().nullable(),
};

const point = z.object({
  measurementId: z.uuid(),
  period: z.string(),
  reading: kpiReading,
  value: z.number().nullable(),
  score: z.number().nullable(),
  band: z.string().nullable(),
  source: z.string(),
  occurredAt: z.string(),
  superseded: z.array(z.unknown()).describe('earlier readings that were corrected, oldest first'),
});

const kpi = z.object({
  kpiId: z.uuid(),
  name: z.string(),
  unit: z.string(),
  direction: z.string(),
  aggregation: z.string(),
  periodicity: z.string(),
  indicator: z.string(),
  ownerId: z.uuid(),
  weight: z.number(),
  anchors: anchors.nullable().describe('the anchors against which `value` is scored'),
  value: z.number().nullable(),
  score: z.number().nullable(),
  state: z.string().describe('a band, `noData` or `stale`'),
  stale: z.boolean(),
  coverage: z.number().min(0).max(1),
  revision,
  series: z.array(point),
});

const objective = z.object({
  objectiveId: z.uuid(),
  name: z.string(),
  weight: z.number(),
  ...scored,
  kpis: z.array(kpi),
  goals: z.array(listedGoal),
  orphan: z.boolean().describe('true if no goal serves it'),
});

export const scorecardDetail = z.object({
  ...base,
  ...scored,
  scoringVersion: z.string(),
  perspectives: z.array(
    z.object({
      perspectiveId: z.string(),
      name: z.string(),
      weight: z.number(),
      ...scored,
      objectives: z.array(objective),
    }),
  ),
  ...reflected,
});

export const scorecardList = z.object({ scorecards: z.array(z.object(base)), next, ...reflected });
