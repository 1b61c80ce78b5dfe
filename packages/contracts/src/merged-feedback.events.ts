import { z } from 'zod';
import { contributionPromise } from './contribution.events.ts';
import { leastMerged } from './cycle.values.ts';
import { instant } from './envelope.ts';
import { type EventOf, eventType } from './event-type.ts';
import { feedbackAudiences, feedbackKinds } from './feedback.values.ts';
import { releaseScreening } from './input-screening.values.ts';
import { releasedGroups } from './merged-input.values.ts';
import { personal } from './personal.ts';
import { dayRange, id } from './values.ts';

/** Feedback in a stream of its own, so that nothing about its subject tells that it arrived. */
export const mergedFeedbackGiven = eventType(
  'MergedFeedbackGiven',
  z.object({
    feedbackId: id,
    subjectId: id,
    giverId: id,
    kind: z.enum(feedbackKinds),
    text: personal('data.subjectId', z.string()),
    audience: z.enum(feedbackAudiences),
    promise: contributionPromise,
    occurredAt: instant,
  }),
);

/** Its giver takes it back before it is released. */
export const mergedFeedbackWithdrawn = eventType(
  'MergedFeedbackWithdrawn',
  z.object({
    feedbackId: id,
    subjectId: id,
    reason: personal('metadata.actor.personId', z.string()),
    occurredAt: instant,
  }),
);

/** It stands beside contributions to reviews: as these, it is seen by its giver alone until it is released. */
export const mergedFeedbackGivenEvents = [mergedFeedbackGiven, mergedFeedbackWithdrawn] as const;
export type MergedFeedbackGivenEvent = EventOf<(typeof mergedFeedbackGivenEvents)[number]>;

/** Merged feedback about a person that a release may find. It is listed before it is given, so it may never come. */
export const mergedFeedbackListed = eventType(
  'MergedFeedbackListed',
  z.object({ subjectId: id, feedbackId: id, occurredAt: instant }),
);

export const mergedFeedbackListEvents = [mergedFeedbackListed] as const;
export type MergedFeedbackListEvent = EventOf<(typeof mergedFeedbackListEvents)[number]>;

/** What a release belongs to. */
const releaseContext = z.object({
  subjectId: id,
  cycleId: id,
  /** The evaluation period of the cycle, in which the feedback is dated. */
  period: dayRange,
  audience: z.enum(feedbackAudiences),
});

/** Merged feedback about a person, dated in one period and meant for one audience, that may be read from now on. */
export const mergedFeedbackReleased = eventType(
  'MergedFeedbackReleased',
  releaseContext.extend({
    k: z.int().min(leastMerged),
    policyVersion: z.string(),
    groups: releasedGroups.min(1),
    occurredAt: instant,
  }),
);

export const mergedFeedbackEvents = [mergedFeedbackReleased] as const;
export type MergedFeedbackEvent = EventOf<(typeof mergedFeedbackEvents)[number]>;

/** The texts of a release of merged feedback were screened by the detectors of its cycle, group by group. */
export const mergedFeedbackScreened = eventType(
  'MergedFeedbackScreened',
  releaseContext.extend({ ...releaseScreening, occurredAt: instant }),
);
export type MergedFeedbackScreened = EventOf<typeof mergedFeedbackScreened>;
