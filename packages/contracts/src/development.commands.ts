import { z } from 'zod';
import { type CommandData, commandDay, commandLabel, occurredAt, text } from './command-data.ts';
import type { Command } from './decider.ts';
import { developmentOutcomes } from './development.values.ts';
import { id } from './values.ts';

export const recordDevelopmentNeedBody = z.strictObject({
  personId: id,
  what: text.describe('what the person is to learn or to become better at'),
  why: text,
  dimension: commandLabel
    .nullable()
    .default(null)
    .describe('the dimension that it serves; one of the cycle, if it comes from a review'),
  fromReviewId: id.nullable().default(null).describe('the review from which it comes'),
  occurredAt,
});
export const planGrowthActionBody = z.strictObject({ action: text, dueOn: commandDay, occurredAt });
export const completeGrowthActionBody = z.strictObject({ note: text.optional(), occurredAt });
export const dropGrowthActionBody = z.strictObject({ reason: text, occurredAt });
export const closeDevelopmentNeedBody = z.strictObject({
  outcome: z.enum(developmentOutcomes),
  reason: text,
  occurredAt,
});

type To<T extends string, B extends z.ZodType, Ids extends string = never> = Command<
  T,
  CommandData<B, Ids | 'developmentNeedId'>
>;
export type RecordDevelopmentNeed = To<'RecordDevelopmentNeed', typeof recordDevelopmentNeedBody>;
export type PlanGrowthAction = To<'PlanGrowthAction', typeof planGrowthActionBody, 'growthActionId'>;
export type CompleteGrowthAction = To<
  'CompleteGrowthAction',
  typeof completeGrowthActionBody,
  'growthActionId'
>;
export type DropGrowthAction = To<'DropGrowthAction', typeof dropGrowthActionBody, 'growthActionId'>;
export type CloseDevelopmentNeed = To<'CloseDevelopmentNeed', typeof closeDevelopmentNeedBody>;
export type DevelopmentCommand =
  | RecordDevelopmentNeed
  | PlanGrowthAction
  | CompleteGrowthAction
  | DropGrowthAction
  | CloseDevelopmentNeed;
