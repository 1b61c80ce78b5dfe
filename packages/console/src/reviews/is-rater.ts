import type { Review } from './kinds.ts';

type Viewer = { personId: string; roles: readonly string[] };

/** Whether somebody answers for the rating of a review. Only a manager does. */
export const isRater = (review: Review, viewer: Viewer | undefined): boolean =>
  review.view === 'whole' &&
  viewer !== undefined &&
  viewer.roles.includes('manager') &&
  viewer.personId === review.accountableRaterId;
