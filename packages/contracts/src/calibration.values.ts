import { z } from 'zod';
import { id } from './values.ts';

/** Which of a cycle's reviews a session looks at. A unit is that of the review, as of its opening. */
export const calibrationScope = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('cycle') }),
  z.object({ kind: z.literal('units'), unitIds: z.array(id) }),
  z.object({ kind: z.literal('reviews'), reviewIds: z.array(id) }),
]);
export type CalibrationScope = z.infer<typeof calibrationScope>;

/** A review as a session left it. */
export const pinnedReview = z.object({
  reviewId: id,
  subjectId: id,
  accountableRaterId: id,
  unitId: id.nullable(),
  level: z.string().nullable(),
  /** Revision of the last event of the review and of its screenings; null if it was never screened. */
  revision: z.int().min(0),
  screeningRevision: z.int().min(0).nullable(),
  /** The current mark; null if none was proposed. */
  mark: z.number().nullable(),
  /** How much the current proposal cites, and how many flags the last screening raised. */
  evidence: z.int().min(0),
  flags: z.int().min(0),
});
export type PinnedReview = z.infer<typeof pinnedReview>;
