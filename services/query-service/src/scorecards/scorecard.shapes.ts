import { z } from 'zod';
import { nameOfThing, next, personalText, reflected, revision, unitNameThen } from '../asking/shapes.ts';
import { ownerThen } from '../goals/goal-owner.shapes.ts';
import { kpiOnCard } from './kpi.shapes.ts';
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

const objective = z.object({
  objectiveId: z.uuid(),
  name: z.string(),
  weight: z.number(),
  ...scored,
  kpis: z.array(kpiOnCard),
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
