import { z } from 'zod';
import {
  atLeastOne,
  type CommandData,
  commandDay,
  commandLabel,
  commandWeight,
  givenWeight,
  occurredAt,
  text,
  visible,
} from './command-data.ts';
import type { Command } from './decider.ts';
import { type Perspective, scorecardLevels, scorecardVisibilities } from './scorecard.values.ts';
import { id } from './values.ts';

export const perspectiveId = visible(z.string().trim().max(60));

/** The four perspectives of Kaplan and Norton, "The Balanced Scorecard" (1992), with equal weights. */
export const defaultPerspectives: Perspective[] = [
  { perspectiveId: 'financial', name: 'Financial', weight: 1 },
  { perspectiveId: 'customer', name: 'Customer', weight: 1 },
  { perspectiveId: 'internalProcess', name: 'Internal process', weight: 1 },
  { perspectiveId: 'learningAndGrowth', name: 'Learning and growth', weight: 1 },
];

const reason = text.optional().describe('needed if the scorecard was published');
const effectiveFrom = commandDay
  .optional()
  .describe('the day from which it holds; the day of `occurredAt` by default');
const limit = z.int().min(1).max(1_000).optional();

const content = {
  vision: text.optional().describe('only on an enterprise scorecard'),
  mission: text.optional().describe('only on an enterprise scorecard'),
  values: z.array(commandLabel).max(20).optional().describe('only on an enterprise scorecard'),
  visibility: z
    .enum(scorecardVisibilities)
    .optional()
    .describe('only an individual scorecard can be private; public by default'),
  objectivesLimit: z
    .strictObject({ warn: limit, block: limit })
    .optional()
    .describe('above `warn` objectives it warns, above `block` it refuses; by default it warns above 10'),
};

/** How many perspectives a scorecard has at most, those that were retired aside. */
export const perspectivesMost = 12;

export const draftScorecardBody = z.strictObject({
  name: commandLabel,
  ...content,
  level: z.enum(scorecardLevels),
  unitId: id.nullable().default(null),
  /** The higher scorecard that this one serves. */
  alignedTo: id.nullable().default(null),
  ownerId: id.optional().describe('whose scorecard it is; needed on an individual one, and only there'),
  perspectives: z
    .array(z.strictObject({ perspectiveId, name: commandLabel, weight: commandWeight }))
    .min(1)
    .max(perspectivesMost)
    .default(defaultPerspectives),
  occurredAt,
});
export const reviseScorecardBody = atLeastOne(
  z.strictObject({
    name: commandLabel.optional(),
    ...content,
    alignedTo: id.nullable().optional(),
    reason,
    occurredAt,
  }),
  { name: 'Company' },
);
export const addPerspectiveBody = z.strictObject({
  perspectiveId,
  name: commandLabel,
  weight: commandWeight,
  reason,
  occurredAt,
});
export const revisePerspectiveBody = z.strictObject({
  perspectiveId,
  name: commandLabel,
  reason,
  occurredAt,
});
export const retirePerspectiveBody = z.strictObject({
  perspectiveId,
  effectiveFrom,
  reason: text,
  occurredAt,
});
export const addStrategicObjectiveBody = z.strictObject({
  perspectiveId,
  name: commandLabel,
  dueOn: commandDay.optional().describe('the day by which it is to be reached'),
  weight: commandWeight,
  reason,
  occurredAt,
});
export const reviseStrategicObjectiveBody = atLeastOne(
  z.strictObject({
    name: commandLabel.optional(),
    dueOn: commandDay.optional(),
    reason,
    occurredAt,
  }),
  { name: 'Loyal customers' },
);
export const retireStrategicObjectiveBody = z.strictObject({ effectiveFrom, reason: text, occurredAt });
export const linkStrategicObjectivesBody = z.strictObject({
  causeId: id.describe('the objective that is to bring the effect about'),
  effectId: id,
  hypothesis: text.optional().describe('why the one is believed to bring about the other'),
  againstOrder: z
    .boolean()
    .default(false)
    .describe('allows an effect in a perspective that stands below that of its cause'),
  reason,
  occurredAt,
});
export const reviseHypothesisBody = z.strictObject({
  causeId: id,
  effectId: id,
  hypothesis: text.describe('what replaces the hypothesis of the link'),
  reason,
  occurredAt,
});
export const unlinkStrategicObjectivesBody = z.strictObject({
  causeId: id,
  effectId: id,
  reason: text,
  occurredAt,
});
export const attachKpiBody = z.strictObject({ kpiId: id, weight: commandWeight, reason, occurredAt });
export const detachKpiBody = z.strictObject({
  effectiveFrom: commandDay
    .optional()
    .describe('ranges that end before this day still count it; without it, none does'),
  reason: text,
  occurredAt,
});
export const reviseScorecardWeightsBody = z.strictObject({
  effectiveFrom,
  weights: z
    .array(
      z.union([
        z.strictObject({ objectiveId: id, kpiId: id, weight: givenWeight }),
        z.strictObject({ objectiveId: id, weight: givenWeight }),
        z.strictObject({ perspectiveId, weight: givenWeight }),
      ]),
    )
    .min(1)
    .max(100),
  reason: text.optional().describe('needed if the scorecard was published, or if a day before today changes'),
  occurredAt,
});
const places = 'those that are left out follow in their present order';
export const reorderScorecardBody = atLeastOne(
  z.strictObject({
    perspectiveIds: z.array(perspectiveId).min(1).max(50).optional().describe(places),
    objectiveIds: z.array(id).min(1).max(500).optional().describe(places),
    kpis: z
      .array(z.strictObject({ objectiveId: id, kpiIds: z.array(id).min(1).max(100).describe(places) }))
      .min(1)
      .max(50)
      .optional()
      .describe('the KPIs of one or more objectives'),
    reason,
    occurredAt,
  }),
  { perspectiveIds: ['customer', 'financial'] },
);
export const publishScorecardBody = z
  .strictObject({
    reason: text.optional().describe('why it changed; needed from the second version on'),
    occurredAt,
  })
  .nullable()
  .transform((body): { reason?: string | undefined; occurredAt?: string | undefined } => body ?? {});

type To<T extends string, B extends z.ZodType, Ids extends string = never> = Command<
  T,
  CommandData<B, Ids | 'scorecardId'>
>;

export type DraftScorecard = To<'DraftScorecard', typeof draftScorecardBody>;
export type ReviseScorecard = To<'ReviseScorecard', typeof reviseScorecardBody>;
export type AddPerspective = To<'AddPerspective', typeof addPerspectiveBody>;
export type RevisePerspective = To<'RevisePerspective', typeof revisePerspectiveBody>;
export type RetirePerspective = To<'RetirePerspective', typeof retirePerspectiveBody>;
export type AddStrategicObjective = To<
  'AddStrategicObjective',
  typeof addStrategicObjectiveBody,
  'objectiveId'
>;
export type ReviseStrategicObjective = To<
  'ReviseStrategicObjective',
  typeof reviseStrategicObjectiveBody,
  'objectiveId'
>;
export type RetireStrategicObjective = To<
  'RetireStrategicObjective',
  typeof retireStrategicObjectiveBody,
  'objectiveId'
>;
export type LinkStrategicObjectives = To<'LinkStrategicObjectives', typeof linkStrategicObjectivesBody>;
export type ReviseHypothesis = To<'ReviseHypothesis', typeof reviseHypothesisBody>;
export type UnlinkStrategicObjectives = To<'UnlinkStrategicObjectives', typeof unlinkStrategicObjectivesBody>;
export type AttachKpi = To<'AttachKpi', typeof attachKpiBody, 'objectiveId'>;
export type DetachKpi = To<'DetachKpi', typeof detachKpiBody, 'objectiveId' | 'kpiId'>;
export type ReviseScorecardWeights = To<'ReviseScorecardWeights', typeof reviseScorecardWeightsBody>;
export type ReorderScorecard = To<'ReorderScorecard', typeof reorderScorecardBody>;
export type PublishScorecard = To<'PublishScorecard', typeof publishScorecardBody>;
export type ScorecardCommand =
  | DraftScorecard
  | ReviseScorecard
  | AddPerspective
  | RevisePerspective
  | RetirePerspective
  | AddStrategicObjective
  | ReviseStrategicObjective
  | RetireStrategicObjective
  | LinkStrategicObjectives
  | ReviseHypothesis
  | UnlinkStrategicObjectives
  | AttachKpi
  | DetachKpi
  | ReviseScorecardWeights
  | ReorderScorecard
  | PublishScorecard;
