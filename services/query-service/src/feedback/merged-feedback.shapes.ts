import { contributionPromise } from '@cairn/contracts/contribution.events';
import { feedbackAudiences, feedbackKinds } from '@cairn/contracts/feedback.values';
import { groupOutcome } from '@cairn/contracts/screening.values';
import { evidence } from '@cairn/contracts/values';
import { z } from 'zod';
import { nameOfThing, personalText, twoClocks } from '../asking/shapes.ts';

/** What the detectors found in texts that are shown merged. */
export const mergedFindings = z
  .array(groupOutcome.extend({ sentence: z.string().describe('what was found, in plain words') }))
  .nullable()
  .describe(
    'what the detectors found in the texts shown: in how many, and never in which; null until all of them are screened',
  );

/** A release of merged feedback, with a person and in a packet. */
export const releasedFeedback = z.object({
  cycleId: z.uuid(),
  cycleName: nameOfThing,
  period: z.object({ from: z.string(), to: z.string() }).describe('in which the feedback is dated'),
  audience: z.enum(feedbackAudiences),
  k: z.int().describe('how many people at least gave it'),
  status: z
    .enum(['withheld', 'released'])
    .describe('`withheld`: too few people are left, apart from you if you gave some of it'),
  texts: z.array(personalText).describe('in an order that tells nothing'),
  findings: mergedFindings,
  evidence: evidence.describe('how an assessment or a proposal cites the release'),
  ...twoClocks,
});

/** A piece of merged feedback, for its giver and for those who may learn who that is. */
export const givenFeedback = z.object({
  feedbackId: z.uuid(),
  kind: z.enum(feedbackKinds),
  text: personalText,
  audience: z.enum(feedbackAudiences),
  promise: contributionPromise.describe('what the giver was promised'),
  ...twoClocks,
});
