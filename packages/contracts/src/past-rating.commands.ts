import { z } from 'zod';
import { type CommandData, commandDays, commandLabel, occurredAt, text } from './command-data.ts';
import type { Command } from './decider.ts';

/** One rating for each period and source of a person. */
export const recordPastRatingBody = z.strictObject({
  period: commandDays.describe('what the rating is about; it ended in the last five years'),
  source: commandLabel.describe('the system that it comes from').meta({ examples: ['Talent suite'] }),
  scale: commandLabel.meta({ examples: ['1 to 5'] }),
  mark: commandLabel.describe('the mark as the source words it').meta({ examples: ['4: exceeds'] }),
  rater: commandLabel.optional().describe('who rated, as the source names them'),
  comment: text.optional(),
  reason: text
    .optional()
    .describe(
      'needed if another mark, scale, rater or comment was recorded before: this record then stands in its place, whole',
    ),
  occurredAt,
});

export type RecordPastRating = Command<
  'RecordPastRating',
  CommandData<typeof recordPastRatingBody, 'personId' | 'pastRatingId'>
>;
