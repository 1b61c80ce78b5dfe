import { z } from 'zod';
import { historyPoints } from '../asking/history.ts';
import { reflected } from '../asking/shapes.ts';

const asked = {
  every: z.string(),
  knownAt: z.string().describe('up to when what is shown was recorded'),
};

export const kpiHistoryShape = z.object({
  kpiId: z.uuid(),
  name: z.string(),
  ...asked,
  points: historyPoints({
    value: z.number().nullable(),
    score: z.number().nullable(),
    state: z.string(),
    coverage: z.number(),
    period: z.string().nullable().describe('the period of the latest reading'),
  }).describe('without the time before the KPI was defined'),
  ...reflected,
});

const score = {
  score: z.number().nullable(),
  coverage: z.number(),
  band: z.string().nullable(),
};

export const scorecardHistoryShape = z.object({
  scorecardId: z.uuid(),
  name: z.string(),
  ...asked,
  points: historyPoints({
    ...score,
    perspectives: z.array(z.object({ perspectiveId: z.string(), name: z.string(), ...score })),
  }).describe('without the time before the scorecard was drafted'),
  ...reflected,
});
