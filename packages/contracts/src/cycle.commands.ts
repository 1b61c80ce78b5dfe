import { z } from 'zod';
import {
  type CommandData,
  commandDay,
  commandDays,
  commandFigure,
  commandLabel,
  commandWeight,
  occurredAt,
  text,
  visible,
} from './command-data.ts';
import type { Command } from './decider.ts';
import {
  type CyclePolicy,
  type CycleRhythm,
  cycleKinds,
  cycleRhythms,
  exclusionReasons,
  leastMerged,
  openReviewChoices,
} from './cycle.values.ts';
import { languageTag } from './language.values.ts';
import { nominatedRelations } from './review.values.ts';
import { detectorSettings } from './screening.values.ts';
import { stageNames } from './stage.values.ts';
import { timeZone } from './time-zone.ts';
import { type DayRange, id } from './values.ts';

const version = visible(z.string().max(20));
const limit = z.int().min(1).optional();

/** Marks from lowest to highest. */
export const scaleBody = z.strictObject({
  name: commandLabel,
  version,
  marks: z
    .array(z.strictObject({ value: commandFigure, label: commandLabel }))
    .min(2)
    .max(20),
});

/** In how many days a step is due. */
const days = z.int().min(1).max(366).optional();

/** Fields that are left out come from the default policy. A custom policy needs its own version. */
export const policyBody = z.strictObject({
  version,
  separationOfDuties: z.boolean().optional(),
  scoringVersion: version.optional(),
  detectors: z.record(z.string().min(1).max(60), version).optional(),
  /** Limits of detectors that differ from their own, by detector. */
  thresholds: z.record(z.string().min(1).max(60), z.strictObject(detectorSettings.shape)).optional(),
  /** The language of texts that declare none; English by default. */
  language: languageTag.optional(),
  keyResultsPerGoal: z.strictObject({ warn: limit, block: limit }).optional(),
  /** A warning only, because no stream holds all goals of an owner. */
  goalsPerOwner: z.strictObject({ warn: limit }).optional(),
  /** In how many reviews of the cycle one person is asked to assess as peer or report. A warning only. */
  reviewsPerGiver: z.strictObject({ warn: limit }).optional(),
  /** Input in these relations is shown only merged, from at least `k` givers together. */
  mergedInput: z
    .strictObject({
      relations: z
        .array(z.enum(nominatedRelations))
        .min(1)
        .max(nominatedRelations.length)
        .refine((given) => new Set(given).size === given.length, 'each relation once'),
      k: z.int().min(leastMerged).max(50).default(5),
    })
    .optional(),
  /** Assessments by the subject or a manager, and citations of a proposal, that a rating needs. */
  minimum: z
    .strictObject({ assessments: z.int().min(0).max(20), evidence: z.int().min(0).max(20) })
    .optional(),
  /** In how many days a final rating is shared, and after that acknowledged or disputed, and a dispute decided. */
  deadlines: z.strictObject({ share: days, acknowledge: days, dispute: days, resolve: days }).optional(),
});
export type PolicyBody = z.infer<typeof policyBody>;

/** Stages in their order, each with its first and last day. */
const stages = z
  .array(z.strictObject({ stage: z.enum(stageNames), from: commandDay, to: commandDay }))
  .max(stageNames.length);

const asked = {
  required: z.boolean().default(false),
  guidance: text.nullable().default(null).describe('what helps to answer it'),
};
const questionBody = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('dimension'),
    dimension: z
      .string()
      .min(1)
      .max(60)
      .describe('a dimension of the cycle; it gets a mark or does not apply'),
    weight: commandWeight.describe('how much it counts in the suggested mark'),
    ...asked,
  }),
  z.strictObject({
    kind: z.literal('text'),
    question: visible(z.string().trim().max(60)).describe('what answers call it'),
    wording: commandLabel,
    ...asked,
  }),
]);

export const questionsBody = z.array(questionBody).max(50);
export const dimensionsBody = z
  .array(z.strictObject({ dimension: visible(z.string().trim().max(60)), label: commandLabel }))
  .max(30);

export const openCycleBody = z.strictObject({
  name: commandLabel,
  kind: z.enum(cycleKinds),
  scope: z.union([z.literal('organisation'), id]).default('organisation'),
  evaluationPeriod: commandDays,
  /** By default the evaluation period. */
  administrationWindow: commandDays.optional(),
  timeZone: timeZone.default('UTC'),
  rhythm: z
    .enum(cycleRhythms)
    .optional()
    .describe(
      'how often such cycles follow each other, so not shorter than the evaluation period; by default by its length. Cycles of one kind and scope may overlap if their rhythms differ',
    ),
  scale: scaleBody.nullable().default(null),
  dimensions: dimensionsBody.default([]),
  policy: policyBody.optional(),
  /** The employments that take part. */
  eligible: z.union([z.literal('everyone'), z.array(id).min(1).max(5_000)]).default('everyone'),
  exclusions: z
    .array(z.strictObject({ employmentId: id, reason: z.enum(exclusionReasons) }))
    .max(5_000)
    .default([]),
  stages: stages.optional(),
  questions: questionsBody.optional(),
  occurredAt,
});
/** What belongs to one cycle and not to a template. */
export const openCycleFromTemplateBody = openCycleBody.pick({
  name: true,
  scope: true,
  evaluationPeriod: true,
  administrationWindow: true,
  timeZone: true,
  rhythm: true,
  eligible: true,
  exclusions: true,
  occurredAt: true,
});
export const copyCycleBody = z.strictObject({
  copyOf: id.describe('the cycle that is copied'),
  name: commandLabel,
  evaluationPeriod: commandDays
    .optional()
    .describe('by default the period that follows that of the copied cycle'),
  occurredAt,
});
/** By default open reviews are left and may be finished. The body may be left out. */
export const closeCycleBody = z
  .strictObject({ openReviews: z.enum(openReviewChoices).optional(), occurredAt })
  .nullable()
  .transform((body) => body ?? {});

/** After the opening: this employment of the person no longer takes part, or does after all. */
export const excludeEmploymentBody = z.strictObject({
  personId: id,
  employmentId: id,
  reason: z.enum(exclusionReasons),
  occurredAt,
});
export const includeEmploymentBody = z.strictObject({
  personId: id,
  employmentId: id,
  reason: text,
  occurredAt,
});

type Opening = Omit<CommandData<typeof openCycleBody, 'cycleId'>, 'administrationWindow' | 'policy'>;
export type OpenCycle = Command<
  'OpenCycle',
  Opening & { administrationWindow: DayRange; policy: CyclePolicy; templateId?: string | undefined }
>;
/** Opens a cycle like the one that `copyOf` names. */
export type CopyCycle = Command<'CopyCycle', CommandData<typeof copyCycleBody, 'cycleId'>>;
export type OpenCycleFromTemplate = Command<
  'OpenCycleFromTemplate',
  CommandData<typeof openCycleFromTemplateBody, 'cycleId' | 'templateId'>
>;
export type CloseCycle = Command<'CloseCycle', CommandData<typeof closeCycleBody, 'cycleId'>>;
export type ExcludeEmployment = Command<
  'ExcludeEmployment',
  CommandData<typeof excludeEmploymentBody, 'cycleId'>
>;
export type IncludeEmployment = Command<
  'IncludeEmployment',
  CommandData<typeof includeEmploymentBody, 'cycleId'>
>;
export type CycleCommand =
  | OpenCycle
  | CopyCycle
  | OpenCycleFromTemplate
  | ExcludeEmployment
  | IncludeEmployment
  | CloseCycle;

/** Sent to the calendar before the cycle is opened in its own stream. */
export type ReservePeriod = Command<
  'ReservePeriod',
  Pick<OpenCycle['data'], 'cycleId' | 'kind' | 'scope'> & { period: DayRange; rhythm: CycleRhythm }
>;
