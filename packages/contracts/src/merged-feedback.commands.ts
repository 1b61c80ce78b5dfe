import { z } from 'zod';
import { type CommandData, occurredAt } from './command-data.ts';
import type { Command } from './decider.ts';
import type { GiveFeedback, WithdrawFeedback } from './feedback.commands.ts';
import type { MergedFeedbackScreened } from './merged-feedback.events.ts';
import { id } from './values.ts';

export const releaseMergedFeedbackBody = z.strictObject({
  cycleId: id.describe('the feedback that is dated in its evaluation period is released'),
  occurredAt,
});

/** Feedback that its giver has merged with that of others is given and withdrawn by the same commands as any other. */
export type MergedFeedbackCommand = GiveFeedback | WithdrawFeedback;

/** Lets a release find it, before it is given. It has no endpoint. */
export type ListMergedFeedback = Command<
  'ListMergedFeedback',
  { subjectId: string; feedbackId: string; occurredAt: string }
>;

export type ReleaseMergedFeedback = Command<
  'ReleaseMergedFeedback',
  CommandData<typeof releaseMergedFeedbackBody, 'personId'>
>;

/** Only the bias-reactor sends this command; it has no endpoint. */
export type ScreenMergedFeedback = Command<'ScreenMergedFeedback', MergedFeedbackScreened['data']>;
