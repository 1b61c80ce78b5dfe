import { z } from 'zod';
import { actorKinds } from '@cairn/contracts/actor.values';
import { personalText, personName, personNameThen, revision } from '../asking/shapes.ts';

/** A piece of feedback, in a list and in the summary of a review. */
export const receivedFeedback = z.object({
  feedbackId: z.uuid(),
  subjectId: z.uuid(),
  subjectName: personName,
  subjectNameThen: personNameThen,
  giverId: z.uuid().nullable().describe('null if it was given in confidence'),
  giverName: personName,
  giverNameThen: personNameThen,
  giverKind: z
    .enum(actorKinds)
    .describe('`ai` or `system` if no human wrote it; shown of confidential feedback too'),
  kind: z.string(),
  text: personalText.nullable().describe('null if it was withdrawn'),
  audience: z.string(),
  attribution: z.string(),
  goalId: z.uuid().nullable(),
  occurredAt: z.string(),
  revision,
  withdrawn: z.object({ at: z.string(), reason: personalText.nullable() }).nullable(),
});
