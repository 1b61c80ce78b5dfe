import { z } from 'zod';
import { personalText, revision } from '../asking/shapes.ts';

/** A piece of feedback, in a list and in the summary of a review. */
export const receivedFeedback = z.object({
  feedbackId: z.uuid(),
  subjectId: z.uuid(),
  giverId: z.uuid().nullable().describe('null if it was given in confidence'),
  kind: z.string(),
  text: personalText.nullable().describe('null if it was withdrawn'),
  audience: z.string(),
  attribution: z.string(),
  goalId: z.uuid().nullable(),
  occurredAt: z.string(),
  revision,
  withdrawn: z.object({ at: z.string(), reason: personalText.nullable() }).nullable(),
});
