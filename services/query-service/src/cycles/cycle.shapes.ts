import { cyclePolicy, ratingScale } from '@cairn/contracts/cycle.events';
import { dayRange } from '@cairn/contracts/values';
import { z } from 'zod';
import { next, position } from '../goals/goal.shapes.ts';

const listed = z.object({
  cycleId: z.uuid(),
  name: z.string(),
  kind: z.string(),
  scope: z.string().describe('`organisation`, or the id of a unit: it and all below it take part'),
  evaluationPeriod: dayRange,
  administrationWindow: dayRange,
  timeZone: z.string(),
  openedAt: z.string(),
  closedAt: z.string().nullable(),
  revision: z.int(),
});

export const cycleList = z.object({ cycles: z.array(listed), next, position });

export const cycleDetail = listed.extend({
  scale: ratingScale.nullable(),
  dimensions: z.array(z.object({ dimension: z.string(), label: z.string() })),
  policy: cyclePolicy,
  eligible: z
    .union([z.literal('everyone'), z.array(z.uuid())])
    .nullable()
    .describe('for HR and auditors'),
  exclusions: z
    .array(z.object({ employmentId: z.uuid(), reason: z.string() }))
    .nullable()
    .describe('for HR and auditors'),
  position,
});
