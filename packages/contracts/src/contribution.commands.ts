import { z } from 'zod';
import { type CommandData, occurredAt, text } from './command-data.ts';
import type { Command } from './decider.ts';
import { givenRatings, language, notApplicable, type WithMarks } from './review.commands.ts';
import { id } from './values.ts';

export const submitContributionBody = z.strictObject({
  assignmentId: id,
  ratings: givenRatings,
  notApplicable,
  text,
  language,
  occurredAt,
});

export type SubmitContribution = WithMarks<
  'SubmitContribution',
  CommandData<typeof submitContributionBody, 'contributionId' | 'reviewId'>
>;

/** Takes the assignment back before the review notes that the participant declines. */
export type DeclineContribution = Command<
  'DeclineContribution',
  { contributionId: string; reviewId: string; assignmentId: string; occurredAt: string }
>;
