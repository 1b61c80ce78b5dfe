import { z } from 'zod';
import { instant } from './envelope.ts';
import { id } from './values.ts';

/** What the trail filters by. Unit and level are those at the opening. */
export const reviewContext = z.object({
  subjectId: id,
  employmentId: id,
  cycleId: id,
  /** The person who is accountable for the rating. */
  accountableRaterId: id,
  unitId: id.nullable(),
  level: z.string().nullable(),
});
export type ReviewContext = z.infer<typeof reviewContext>;

/** What every event of a review says. */
export const ofReview = { reviewId: id, context: reviewContext, occurredAt: instant };
