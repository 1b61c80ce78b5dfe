import { oneGoal, pageOfGoals, withProgress } from '@cairn/query-service/goals/goal.sql';
import { goalsNotCited, pageOfReviews, wholeReview } from '@cairn/query-service/reviews/review-summary.sql';
import { pageOfTrail } from '@cairn/query-service/trail/review-trail.query';
import { viewerOf } from '@cairn/query-service/asking/viewer';
import { type RawBuilder, sql } from 'kysely';
import { goalId, person, reviewId, shape } from './log.ts';

const viewer = viewerOf({ personId: person(1), roles: ['auditor'] }, 'ReadReviewSummaries', {
  now: () => new Date(),
});

/** A route of the query service, and the statements that it runs, for the n-th request of an auditor. */
type Read = { path(n: number): string; statements(n: number): readonly RawBuilder<unknown>[] };

export const reads: Readonly<Record<string, Read>> = {
  goals: {
    path: () => '/v1/goals',
    statements: () => [
      withProgress(pageOfGoals({}, viewer, { after: '-1', limit: 20 }), viewer, { children: false }),
    ],
  },
  goal: {
    path: (n) => `/v1/goals/${goalId(n % shape.goals)}`,
    statements: (n) => [withProgress(oneGoal(goalId(n % shape.goals), viewer), viewer, { children: true })],
  },
  summaries: {
    path: () => '/v1/review-summaries',
    statements: () => [pageOfReviews({}, viewer, { after: '-1', limit: 20 })],
  },
  summary: {
    path: (n) => `/v1/review-summaries/${reviewId(n % shape.reviews)}`,
    statements: (n) => [
      wholeReview(reviewId(n % shape.reviews), { viewer, goals: viewer, feedback: viewer }),
      withProgress(goalsNotCited(reviewId(n % shape.reviews), viewer), viewer, { children: false }),
    ],
  },
  trail: {
    path: () => '/v1/review-trail',
    statements: () => [pageOfTrail({}, { viewer, order: 'newest', limit: 51 })],
  },
};

/** Selects twenty rows by their primary keys: the least that any list costs. */
export const byPrimaryKey = (n: number): RawBuilder<unknown> => {
  const ids = Array.from({ length: 20 }, (_, place) => goalId((20 * n + place) % shape.goals));
  return sql`select * from okr.goal where goal_id = any(${ids})`;
};
