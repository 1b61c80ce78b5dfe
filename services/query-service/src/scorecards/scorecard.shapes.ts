import { anchors, kpiReading } from '@cairn/contracts/kpi.values';
import { z } from 'zod';
import {
  nameOfThing,
  next,
  personalText,
  personName,
  recordedAt,
  reflected,
  revision,
  twoClocks,
  unitNameThen,
} from '../asking/shapes.ts';
import { ownerThen } from '../goals/goal-owner.shapes.ts';
import { listedGoal } from '../goals/goal.shapes.ts';

const base = {
  scorecardId: z.uuid(),
  name: z.string(),
  level: z.string(),
  unitId: z.uuid().nullable(),
  unitName: nameOfThing,
  unitNameThen,
  alignedTo: z.uuid().nullable(),
  alignedToName: nameOfThing,
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
  unfinished: z.boolean().describe('true if the period has not ended yet'),
  score: z.number().nullable(),
  band: z.string().nullable(),
  anchors: anchors.nullable().describe('the anchors against which it is scored'),
  anchorsSaidLater: z.boolean().describe('true if these anchors were recorded after the period began'),
  weight: z.number().describe('the weight with which it counts in the objective'),
  weightSaidLater: z.boolean().describe('true if the KPI was attached after the period began'),
  source: z.string(),
  ...twoClocks,
  superseded: z
    .array(z.unknown())
    .describe('earlier readings that were corrected, oldest first; `correctedAt` is when that was recorded'),
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
  ownerName: personName,
  weight: z.number(),
  weightRecordedAt: z.string().describe('when it was attached with this weight'),
  anchors: anchors.nullable().describe('the anchors against which `value` is scored'),
  value: z.number().nullable(),
  score: z.number().nullable(),
  state: z.string().describe('a band, `noData` or `stale`'),
  stale: z.boolean().describe('only if the range reaches today'),
  coverage: z
    .number()
    .min(0)
    .max(1)
    .describe(
      'over a range, its ended periods with data as a share of its ended periods since the first one measured; otherwise 0 if stale',
    ),
  unfinished: z.boolean().describe('true if `value` counts a period that has not ended yet'),
  targets: z
    .array(
      z.object({
        effectiveFrom: z.string(),
        anchors,
        recordedAt,
        reason: personalText.nullable(),
      }),
    )
    .describe('the anchors and the days from which they are in force, oldest first'),
  revision,
  series: z.array(point).describe('oldest first; at most `points`, the latest ones'),
  earlierPoints: z.int().describe('how many earlier points are left out'),
  futurePoints: z.int().describe('how many readings are left out because they are dated in the future'),
});

const objective = z.object({
  objectiveId: z.uuid(),
  name: z.string(),
  weight: z.number(),
  ...scored,
  kpis: z.array(kpi),
  detachedKpis: z
    .array(
      z.object({
        kpiId: z.uuid(),
        name: z.string(),
        weight: z.number(),
        detachedAt: z.string().describe('when it was recorded'),
        reason: personalText,
      }),
    )
    .describe('KPIs that were detached and no longer count'),
  goals: z.array(listedGoal.extend({ ownerThen })),
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
