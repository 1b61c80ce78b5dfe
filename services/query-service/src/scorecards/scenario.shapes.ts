import { anchors } from '@cairn/contracts/kpi.values';
import { commandFigure } from '@cairn/contracts/command-data';
import { day, id } from '@cairn/contracts/values';
import { z } from 'zod';
import { reflected } from '../asking/shapes.ts';

/** What a scenario asks: how KPIs go on until a day. */
export const scenarioBody = z.strictObject({
  until: day.describe('the day on which the scorecard is judged'),
  changes: z
    .array(
      z.union([
        z.strictObject({
          kpiId: id,
          trend: commandFigure.describe('the change from each period to the next'),
        }),
        z.strictObject({ kpiId: id, level: commandFigure.describe('the value of each period to come') }),
      ]),
    )
    .min(1)
    .max(50),
});

const score = z.object({ score: z.number().nullable(), coverage: z.number(), band: z.string().nullable() });
const both = { today: score, scenario: score };
const standing = z.object({
  value: z.number().nullable(),
  anchors: anchors.nullable(),
  score: z.number().nullable(),
  state: z.string(),
});

export const scenarioShape = z.object({
  until: z.string(),
  scoringVersion: z.string(),
  scorecards: z
    .array(
      z.object({
        scorecardId: z.uuid(),
        name: z.string(),
        level: z.string(),
        ...both,
        perspectives: z.array(
          z.object({
            perspectiveId: z.string(),
            name: z.string(),
            ...both,
            objectives: z.array(
              z.object({
                objectiveId: z.uuid(),
                name: z.string(),
                ...both,
                kpis: z.array(
                  z.object({ kpiId: z.uuid(), name: z.string(), today: standing, scenario: standing }),
                ),
              }),
            ),
          }),
        ),
      }),
    )
    .describe('the scorecard, then those above it from the lowest up'),
  ...reflected,
});
