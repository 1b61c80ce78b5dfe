import { z } from 'zod';
import { actorKinds } from '@cairn/contracts/actor.values';
import {
  backdated,
  occurredAt,
  personalText,
  personName,
  personNameThen,
  recordedAt,
  revision,
  twoClocks,
} from '../asking/shapes.ts';

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
  goalId: z.uuid().nullable().describe('null if it is about no goal, or about one that you may not see'),
  requestId: z.uuid().nullable().describe('the request that it answers'),
  ...twoClocks,
  revision,
  acknowledged: z
    .object({ at: occurredAt, recordedAt, backdated, comment: personalText.nullable() })
    .nullable()
    .describe('by its subject'),
  withdrawn: z.object({ at: occurredAt, recordedAt, backdated, reason: personalText.nullable() }).nullable(),
});
