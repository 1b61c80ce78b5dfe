import { z } from 'zod';
import { shownPast } from '../asking/past.ts';
import { personName, reflected, twoClocks } from '../asking/shapes.ts';
import { scored } from './scorecard.shapes.ts';

const kpi = z.object({
  kpiId: z.uuid(),
  name: z.string(),
  indicator: z.string().describe('leading or lagging'),
  score: z.number().nullable(),
  state: z.string(),
});

const node = z.object({
  objectiveId: z.uuid(),
  name: z.string(),
  perspectiveId: z.string(),
  perspectiveName: z.string(),
  layer: z.int(),
  indicator: z
    .string()
    .nullable()
    .describe('leading or lagging as its KPIs are, mixed if they differ; null without KPIs'),
  weight: z.number(),
  ...scored,
  kpis: z.array(kpi),
  goals: z.int().describe('how many goals that you may see serve it'),
});

const edge = z.object({
  causeId: z.uuid(),
  causeName: z.string(),
  effectId: z.uuid(),
  effectName: z.string(),
  hypothesis: z.string().nullable().describe('why the cause is believed to bring about the effect'),
  by: z.uuid(),
  byName: personName,
  ...twoClocks,
});

export const strategyMapShape = z.object({
  scorecardId: z.uuid(),
  name: z.string(),
  version: z.int().nullable(),
  status: z.string(),
  vision: z.string().nullable(),
  score: z.number().nullable(),
  band: z.string().nullable(),
  layers: z
    .array(
      z.object({
        layer: z.int(),
        perspectiveId: z.string(),
        name: z.string(),
        weight: z.number(),
        ...scored,
      }),
    )
    .describe('the perspectives, from the effects at the top to the causes at the bottom'),
  nodes: z.array(node),
  edges: z.array(edge).describe('hypotheses: each cause is believed to bring about its effect'),
  ...shownPast,
  ...reflected,
});
