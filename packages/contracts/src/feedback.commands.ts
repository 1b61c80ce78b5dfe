import { z } from 'zod';
import { type CommandData, occurredAt, text } from './command-data.ts';
import type { Command } from './decider.ts';
import { feedbackAudiences, feedbackKinds, givenAttributions } from './feedback.values.ts';
import { id } from './values.ts';

export const giveFeedbackBody = z.strictObject({
  subjectId: id,
  kind: z.enum(feedbackKinds),
  text,
  audience: z.enum(feedbackAudiences),
  attribution: z
    .enum(givenAttributions)
    .default('named')
    .describe(
      '`confidential`: shown at once, without your name. `merged`: shown only once at least five people have given some, and then all of it together',
    ),
  goalId: id.nullable().default(null).describe('null if it is merged: a goal would tell who works on it'),
  requestId: id.optional().describe('the request that this answers; only under your name'),
  occurredAt,
});
export const acknowledgeFeedbackBody = z.strictObject({ comment: text.optional(), occurredAt });
export const requestFeedbackBody = z.strictObject({
  giverId: id.describe('who is asked'),
  subjectId: id.describe('you, or somebody below you'),
  question: text.nullable().default(null),
  occurredAt,
});
export const withdrawFeedbackBody = z.strictObject({ reason: text, occurredAt });

export type GiveFeedback = Command<'GiveFeedback', CommandData<typeof giveFeedbackBody, 'feedbackId'>>;
export type WithdrawFeedback = Command<
  'WithdrawFeedback',
  CommandData<typeof withdrawFeedbackBody, 'feedbackId'>
>;
export type AcknowledgeFeedback = Command<
  'AcknowledgeFeedback',
  CommandData<typeof acknowledgeFeedbackBody, 'feedbackId'>
>;
export type FeedbackCommand = GiveFeedback | AcknowledgeFeedback | WithdrawFeedback;

export type RequestFeedback = Command<
  'RequestFeedback',
  CommandData<typeof requestFeedbackBody, 'requestId'>
>;
