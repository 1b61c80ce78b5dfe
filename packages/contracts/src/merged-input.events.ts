import { z } from 'zod';
import { leastMerged } from './cycle.values.ts';
import { instant } from './envelope.ts';
import { type EventOf, eventType } from './event-type.ts';
import { releasedGroups } from './merged-input.values.ts';
import { reviewContext } from './review.context.ts';
import { nominatedRelations } from './review.values.ts';
import { id } from './values.ts';

/**
 * The contributions to a review in one relation that may be read from now on, in groups of at least `k` givers. Inside a
 * group they stand in an order that nobody can compute. No group: fewer than `k` have answered, so nothing may be read.
 */
export const inputReleased = eventType(
  'InputReleased',
  z.object({
    reviewId: id,
    context: reviewContext,
    relation: z.enum(nominatedRelations),
    k: z.int().min(leastMerged),
    policyVersion: z.string(),
    /** The version of the formula of the means. */
    meansVersion: z.string(),
    groups: releasedGroups,
    occurredAt: instant,
  }),
);

export const mergedInputEvents = [inputReleased] as const;
export type MergedInputEvent = EventOf<(typeof mergedInputEvents)[number]>;
