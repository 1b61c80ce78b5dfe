import { z } from 'zod';
import { next, personalText, reflected, revision } from '../asking/shapes.ts';

export const receivedFeedback = z.object({
  feedbackId: z.uuid(),
  subjectId: z.uuid(),
  giverId: z.uuid().nullable().describe('null where it was given in confidence'),
  kind: z.string(),
  text: personalText.nullable().describe('null where it was withdrawn'),
  audience: z.string(),
  attribution: z.string(),
  goalId: z.uuid().nullable(),
  occurredAt: z.string(),
  revision,
  withdrawn: z.object({ at: z.string(), reason: personalText.nullable() }).nullable(),
});

export const feedbackList = z.object({ feedback: z.array(receivedFeedback), next, ...reflected });
