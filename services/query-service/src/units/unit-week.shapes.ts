import { z } from 'zod';
import { shownPast } from '../asking/past.ts';
import { nameOfThing, personalText, personName, reflected } from '../asking/shapes.ts';

const figure = z.number().nullable();
const status = z.string().describe('such as onTrack, offTrack, stale or pending');
const isNew = z.boolean().describe('true if it was not there a week ago');

const goal = z.object({
  goalId: z.uuid(),
  title: personalText,
  ownerKind: z.enum(['person', 'unit']),
  ownerId: z.uuid(),
  ownerName: personName,
  cycleId: z.uuid(),
  cycleName: nameOfThing,
  level: z.string(),
  status,
  statusBefore: status.nullable(),
  progress: figure,
  progressBefore: figure,
  progressChange: figure,
  band: z.string().nullable(),
  coverage: z.number(),
  isNew,
});

const kpi = z.object({
  kpiId: z.uuid(),
  name: z.string(),
  unit: z.string(),
  ownerId: z.uuid(),
  ownerName: personName,
  indicator: z.string(),
  period: z.string().nullable().describe('the period of the latest reading'),
  value: figure,
  valueBefore: figure,
  valueChange: figure,
  score: figure,
  scoreBefore: figure,
  scoreChange: figure,
  state: z.string().describe('a band, `noData` or `stale`'),
  stateBefore: z.string().nullable(),
  overdue: z.boolean(),
  isNew,
});

export const unitWeekShape = z.object({
  unitId: z.uuid(),
  name: z.string(),
  week: z.string(),
  from: z.string().describe('its first day'),
  to: z.string().describe('its last day'),
  comparedWith: z.iso
    .datetime()
    .describe('the end of the week before, when the figures called `…Before` were so'),
  kpis: z.array(kpi).describe('the KPIs in use on the public scorecards of the unit'),
  goals: z.array(goal).describe('the goals that were open in the week and that you may see'),
  complete: z.boolean().describe('false if there are more than 200 KPIs or more than 200 goals'),
  ...shownPast,
  ...reflected,
});

/** A line of the weekly scorecard as CSV. */
export const unitWeekLine = z.object({
  kind: z.enum(['kpi', 'goal']),
  name: personalText,
  ownerName: personName,
  status: z.string(),
  statusBefore: z.string().nullable(),
  figure,
  figureBefore: figure,
  change: figure,
  score: figure,
  scoreBefore: figure,
  period: z.string().nullable(),
  isNew: z.boolean(),
  id: z.uuid(),
  ownerId: z.uuid(),
});
