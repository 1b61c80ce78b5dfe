import { z } from 'zod';
import { reviewRhythms, reviewTopics } from './business-review.values.ts';
import { type CommandData, commandDay, occurredAt, text } from './command-data.ts';
import type { Command } from './decider.ts';
import { id } from './values.ts';

const schedule = {
  rhythm: z.enum(reviewRhythms),
  firstDay: commandDay.describe('the day on which it is due first; the others follow in its rhythm'),
  leaderId: id.describe('who sees to it that it is held'),
};

export const scheduleBusinessReviewBody = z.strictObject({
  of: z
    .strictObject({ kind: z.enum(['scorecard', 'cycle']), id })
    .describe('a scorecard, or a cycle with its OKRs'),
  topic: z
    .enum(reviewTopics)
    .default('progress')
    .describe('`framework`: the yearly review of a scorecard itself, its objectives, KPIs and links'),
  ...schedule,
  occurredAt,
});
export const rescheduleBusinessReviewBody = z.strictObject({ ...schedule, reason: text, occurredAt });
export const holdBusinessReviewBody = z.strictObject({
  day: commandDay.describe('the day on which you met'),
  participantIds: z.array(id).min(1).max(100),
  notes: text.optional(),
  decisions: z.array(z.strictObject({ text })).max(50).default([]),
  occurredAt,
});
export const endBusinessReviewBody = z.strictObject({ reason: text, occurredAt });

type To<T extends string, B extends z.ZodType, Ids extends string = never> = Command<
  T,
  CommandData<B, Ids | 'businessReviewId'>
>;
export type ScheduleBusinessReview = To<'ScheduleBusinessReview', typeof scheduleBusinessReviewBody>;
export type RescheduleBusinessReview = To<'RescheduleBusinessReview', typeof rescheduleBusinessReviewBody>;
export type HoldBusinessReview = To<'HoldBusinessReview', typeof holdBusinessReviewBody, 'meetingId'>;
export type EndBusinessReview = To<'EndBusinessReview', typeof endBusinessReviewBody>;
export type BusinessReviewCommand =
  | ScheduleBusinessReview
  | RescheduleBusinessReview
  | HoldBusinessReview
  | EndBusinessReview;
