import type { Personal } from '@cairn/contracts/personal';
import { date, integer, jsonb, position, table, text, timestamptz } from './table.ts';

/** Ratings from before Cairn, in the words of their sources. */
export const pastRatingTable = table('past_rating', {
  columns: {
    past_rating_id: text(),
    person_id: text(),
    period_from: date(),
    period_to: date(),
    source: text(),
    scale: text(),
    mark: text(),
    rater: jsonb<Personal>().nullable(),
    comment: jsonb<Personal>().nullable(),
    /** Why the mark is another one than was recorded first. */
    reason: jsonb<Personal>().nullable(),
    recorded_by: text(),
    occurred_at: timestamptz(),
    recorded_at: timestamptz(),
    revision: integer(),
    position: position(),
  },
  key: ['past_rating_id'],
  indexes: [['person_id', 'period_from']],
});
