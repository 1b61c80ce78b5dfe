import { z } from 'zod';
import { type CommandData, occurredAt, text } from './command-data.ts';
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
