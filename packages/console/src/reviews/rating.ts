import type { Body } from '../api/types.ts';
import type { Cycle, Packet, Review } from './kinds.ts';

export type SeenAt = NonNullable<Body<'/v1/reviews/{reviewId}/assessments'>['seenAt']>;

/** What is on the screen of somebody who writes in a review. */
export type OnScreen = { review: Review; cycle: Cycle; packet: Packet | undefined };

/** How far in the log each part of the screen reaches. Its reader could not know what was written later. */
export const seenAtOf = ({ review, packet }: OnScreen): SeenAt => ({
  ...review.seenAt,
  ...packet?.seenAt,
});

/** The assignment of the viewer that still waits for an assessment. */
export const openAssignment = ({ review }: Pick<OnScreen, 'review'>) =>
  review.assignments.find(({ submitted }) => !submitted);
