import { z } from 'zod';
import { type CommandData, occurredAt, text } from './command-data.ts';
import type { Command } from './decider.ts';
import { givenRatings, notApplicable } from './review.commands.ts';
import { id } from './values.ts';

export const submitContributionBody = z.strictObject({
  assignmentId: id,
  ratings: givenRatings,
  notApplicable,
  text,
  occurredAt,
});

export type SubmitContribution = Command<
  'SubmitContribution',
  CommandData<typeof submitContributionBody, 'contributionId' | 'reviewId'>
>;
