import { scorecardVisibilities } from '@cairn/contracts/scorecard.values';
import { z } from 'zod';
import {
  nameOfThing,
  next,
  personalText,
  personName,
  recordedAt,
  reflected,
  revision,
  unitNameThen,
} from '../asking/shapes.ts';
import { ownerThen } from '../goals/goal-owner.shapes.ts';
import { kpiOnCard, weights } from './kpi.shapes.ts';
import { listedGoal } from '../goals/goal.shapes.ts';
import { shownPast } from '../asking/past.ts';
import { warning } from '../asking/warning.ts';
import { scorecardVersions } from './scorecard-versions.shapes.ts';
import { pilot } from './pilot.shapes.ts';

const base = {
  scorecardId: z.uuid(),
  name: z.string(),
  level: z.string(),
  unitId: z.uuid().nullable(),
  unitName: nameOfThing,
  unitNameThen,
  alignedTo: z.uuid().nullable(),
  alignedToName: nameOfThing,
  ownerId: z.uuid().nullable().describe('whose scorecard it is; null if it is not an individual one'),
  ownerName: personName,
  visibility: z.enum(scorecardVisibilities),
  status: z
    .enum(['draft', 'published', 'revised'])
    .describe('revised if it changed after it was last published'),
  version: z.int().nullable().describe('the last published version; null before the first'),
  published: z.boolean(),
  template: z
    .object({ templateId: z.uuid(), templateName: nameOfThing })
    .nullable()
    .describe('the template that it was drafted from'),
  revision,
};

export const scored = {
  score: z.number().min(0).max(10).nullable().describe('from 0 to 10; null without data'),
  coverage: z.number().min(0).max(1).describe('share of the weight with fresh data'),
  band: z.string().nullable(),
};

const retired = {
  weight: z.number().describe('its last weight'),
  retiredFrom: z.string().nullable().describe('the day from which it no longer counts'),
  recordedAt: recordedAt.nullable(),
  reason: personalText.nullable(),
};

const retiredShare = z
  .number()
  .min(0)
  .max(1)
  .describe('the weight that was retired, as a share of all weight');

const objective = z.object({
  objectiveId: z.uuid(),
  name: z.string(),
  dueOn: z.string().nullable().describe('the day by which it is to be reached'),
  weight: z.number(),
  weights,
  ...scored,
  kpis: z.array(kpiOnCard),
  detachedKpis: z
    .array(
      z.object({
        kpiId: z.uuid(),
        name: z.string(),
        weight: z.number(),
        detachedAt: z.string().describe('when it was recorded'),
        detachedFrom: z
          .string()
          .nullable()
          .describe('the day from which it no longer counts; null if it counts for no day'),
        reason: personalText,
      }),
    )
    .describe('KPIs that were detached and no longer count'),
  goals: z.array(listedGoal.extend({ ownerThen })),
  orphan: z.boolean().describe('true if no goal serves it'),
});

export const scorecardDetail = z.object({
  ...base,
  pilots: z.array(pilot).describe('what is or was tried of it in one unit only'),
  valid: z
    .boolean()
    .describe(
      'false if the whole scorecard is tried in another unit than the one that is asked about, or was',
    ),
  vision: z.string().nullable(),
  mission: z.string().nullable(),
  values: z.array(z.string()),
  objectivesLimit: z.object({ warn: z.int().optional(), block: z.int().optional() }),
  ...scored,
  scoringVersion: z.string(),
  retired: retiredShare,
  perspectives: z.array(
    z.object({
      perspectiveId: z.string(),
      name: z.string(),
      weight: z.number(),
      weights,
      ...scored,
      retired: retiredShare,
      objectives: z.array(objective),
      retiredObjectives: z.array(z.object({ objectiveId: z.uuid(), name: z.string(), ...retired })),
    }),
  ),
  retiredPerspectives: z.array(z.object({ perspectiveId: z.string(), name: z.string(), ...retired })),
  children: z
    .array(
      z.object({
        scorecardId: z.uuid(),
        name: z.string(),
        level: z.string(),
        unitId: z.uuid().nullable(),
        unitName: nameOfThing,
      }),
    )
    .describe('the scorecards that serve this one and that you may see'),
  ...scorecardVersions,
  warnings: z
    .array(warning)
    .describe(
      'scorecard/many-objectives: more than its limit. scorecard/objective-incomplete: an objective has no measure, no target or no date',
    ),
  ...shownPast,
  ...reflected,
});

export const scorecardList = z.object({
  scorecards: z.array(z.object(base)),
  next,
  ...shownPast,
  ...reflected,
});
