import { consequenceOutcomes, decisions, disputeOutcomes, ratingBasis } from '@cairn/contracts/review.values';
import { z } from 'zod';
import { occurredAt, personalText, recordedAt } from '../asking/shapes.ts';
import { citation } from '../citations/citation.shapes.ts';

const clocks = { occurredAt, recordedAt };
const dueOn = z.string().nullable().describe('the last day; null if it is not due or has no deadline');

/** That HR looked at later changes to the evidence for a final rating. */
export const look = z.object({
  lookId: z.uuid(),
  by: z.uuid(),
  outcome: z.enum(consequenceOutcomes),
  changesUntil: z.string().describe('`recordedAt` of the last change that was looked at'),
  reason: personalText,
  ...clocks,
});

/** What followed the final ratings of a review. */
export const afterwards = z.object({
  finals: z
    .array(
      z.object({
        mark: z.number(),
        by: z.uuid().describe('who made it final'),
        revision: z.int(),
        restsOn: ratingBasis,
        screeningRevision: z.int(),
        scoringVersion: z.string(),
        shared: z.object(clocks).nullable(),
        acknowledged: z
          .object({ agrees: z.boolean(), comment: personalText.nullable(), ...clocks })
          .nullable(),
        reopened: z
          .object({ by: z.uuid(), reason: personalText, disputeId: z.uuid().nullable(), ...clocks })
          .nullable()
          .describe('why it is no longer the final rating'),
        ...clocks,
      }),
    )
    .describe('every rating that was made final, oldest first'),
  disputes: z.array(
    z.object({
      disputeId: z.uuid(),
      grounds: personalText,
      evidence: z.array(citation),
      reviewerId: z.uuid().nullable().describe('who decides it; null until somebody is assigned'),
      resolved: z.object({ outcome: z.enum(disputeOutcomes), reason: personalText, ...clocks }).nullable(),
      ...clocks,
    }),
  ),
  talks: z
    .array(
      z.object({
        talkId: z.uuid(),
        by: z.uuid(),
        day: z.string(),
        notes: personalText.nullable(),
        ...clocks,
      }),
    )
    .describe('talks about the final rating; each of the two writes their own notes'),
  decisions: z.array(
    z.object({
      decisionId: z.uuid(),
      by: z.uuid(),
      decision: z.enum(decisions),
      effectiveFrom: z.string().nullable(),
      note: personalText.nullable(),
      ...clocks,
    }),
  ),
  looks: z.array(look).describe('looks at later changes to the evidence for a final rating, oldest first'),
  dueOn: z
    .object({ share: dueOn, acknowledge: dueOn, dispute: dueOn, resolve: dueOn })
    .describe('by the deadlines of the cycle, which are judged by when steps were recorded'),
});
