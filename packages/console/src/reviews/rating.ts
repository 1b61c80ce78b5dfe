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

/** Whether the cycle merges what an assignment asks for with what others write. */
export const isMergedIn = (
  { mergedInput }: Pick<Cycle['policy'], 'mergedInput'>,
  relation: string,
): boolean => (mergedInput?.relations ?? []).some((each) => each === relation);

/** The assignment of the viewer that still waits for an assessment. */
export const openAssignment = ({ review }: Pick<OnScreen, 'review'>) =>
  review.assignments.find(({ submitted }) => !submitted);

/** Whether the viewer has more to write than the assignment that is open: another one, or the rating. */
export const writesMore = ({ review }: Pick<OnScreen, 'review'>, rates: boolean): boolean =>
  rates || review.assignments.filter(({ submitted }) => !submitted).length > 1;

/** The relations for which somebody is nominated, and in which they may decline. */
export const nominatedRelations = ['peer', 'upward'] as const;

export const mayDecline = (relation: string): boolean => nominatedRelations.some((each) => each === relation);

/** Whether what the viewer still has to write is merged. */
export const isMerged = (screen: Pick<OnScreen, 'review' | 'cycle'>): boolean => {
  const open = openAssignment(screen);
  return open !== undefined && isMergedIn(screen.cycle.policy, open.relation);
};
