import { z } from 'zod';
import { type CommandData, commandDay, commandLabel, occurredAt, text } from './command-data.ts';
import type { Command } from './decider.ts';

const category = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z][a-z -]{0,39}$/, 'up to 40 letters, spaces and hyphens')
  .describe('what the group is about; the summary has columns for `sex` and `ethnicity`')
  .meta({ examples: ['sex', 'ethnicity', 'age band'] });

export const recordGroupBody = z.strictObject({
  category,
  value: commandLabel.describe('the group of the person in this category').meta({ examples: ['female'] }),
  validFrom: commandDay.describe('the first day on which this is so'),
  selfDeclared: z.boolean().describe('true if the person said so'),
  source: commandLabel.describe('where it comes from').meta({ examples: ['Equality survey'] }),
  consent: z.boolean().describe('true if it is held because the person consented'),
  basis: commandLabel.optional().describe('why it may be held without consent; needed if `consent` is false'),
  reason: text.optional().describe('needed if another value was recorded for this day'),
  occurredAt,
});
export const withdrawGroupConsentBody = z.strictObject({ category, occurredAt });

export type RecordGroup = Command<'RecordGroup', CommandData<typeof recordGroupBody, 'personId'>>;
export type WithdrawGroupConsent = Command<
  'WithdrawGroupConsent',
  CommandData<typeof withdrawGroupConsentBody, 'personId'>
>;
export type GroupCommand = RecordGroup | WithdrawGroupConsent;
