import { anchors } from '@cairn/contracts/kpi.values';
import { budget } from '@cairn/contracts/initiative.values';
import { z } from 'zod';
import { shownPast } from '../asking/past.ts';
import { nameOfThing, personalText, personName, reflected } from '../asking/shapes.ts';
import { warning } from '../asking/warning.ts';
import { scored } from './scorecard.shapes.ts';

const kpi = z.object({
  kpiId: z.uuid(),
  name: z.string(),
  unit: z.string(),
  indicator: z.string(),
  value: z.number().nullable(),
  anchors: anchors.nullable(),
  score: z.number().nullable(),
  state: z.string(),
  ownerName: personName,
});

const goal = z.object({
  goalId: z.uuid(),
  title: personalText,
  ownerName: personName,
  status: z.string(),
  progress: z.number().nullable(),
});

const objective = z.object({
  objectiveId: z.uuid(),
  name: z.string(),
  dueOn: z.string().nullable(),
  weight: z.number(),
  ...scored,
  kpis: z.array(kpi),
  goals: z.array(goal).describe('the goals that serve it and that you may see'),
});

export const boardReport = z.object({
  scorecardId: z.uuid(),
  name: z.string(),
  level: z.string(),
  unitName: nameOfThing,
  ownerName: personName,
  version: z.int().nullable(),
  status: z.string(),
  vision: z.string().nullable(),
  mission: z.string().nullable(),
  values: z.array(z.string()),
  from: z.string().nullable(),
  to: z.string().nullable(),
  ...scored,
  perspectives: z.array(
    z.object({
      perspectiveId: z.string(),
      name: z.string(),
      weight: z.number(),
      ...scored,
      objectives: z.array(objective),
    }),
  ),
  links: z
    .array(
      z.object({
        causeId: z.uuid(),
        causeName: z.string(),
        effectId: z.uuid(),
        effectName: z.string(),
        hypothesis: z.string().nullable(),
      }),
    )
    .describe('cause-effect links, which are hypotheses'),
  initiatives: z
    .array(
      z.object({
        initiativeId: z.uuid(),
        name: z.string(),
        ownerName: personName,
        status: z.string(),
        period: z.object({ from: z.string(), to: z.string() }),
        budget: budget.nullable(),
        spent: z.number().nullable(),
        overdue: z.boolean(),
      }),
    )
    .describe('the initiatives that serve its objectives, the first hundred'),
  warnings: z.array(warning),
  ...shownPast,
  ...reflected,
});
