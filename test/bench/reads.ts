import { pageOfGoals } from '@cairn/query-service/goals/goal-page.sql';
import { goalWithAll } from '@cairn/query-service/goals/goal.sql';
import { pageOfReviews, summaryOf } from '@cairn/query-service/reviews/review-summary.sql';
import { pageOfTrail } from '@cairn/query-service/trail/review-trail.query';
import { viewerOf } from '@cairn/query-service/asking/viewer';
import type { Query } from '@cairn/read-model/database';
import { type RawBuilder, sql } from 'kysely';
import { goalId, person, reviewId, shape } from './log.ts';

const viewer = viewerOf({ personId: person(1), roles: ['auditor'] }, 'ReadReviewSummaries', {
  now: () => new Date(),
});

/** A route of the query service, and the statement that it runs, for the n-th request of an auditor. */
type Read = { path(n: number): string; statement(n: number): Query<unknown> };

export const reads: Readonly<Record<string, Read>> = {
  goals: {
    path: () => '/v1/goals',
    statement: () => pageOfGoals({}, { viewer, after: '-1', limit: 20 }),
  },
  goal: {
    path: (n) => `/v1/goals/${goalId(n % shape.goals)}`,
    statement: (n) => goalWithAll(goalId(n % shape.goals), viewer),
  },
  summaries: {
    path: () => '/v1/review-summaries',
    statement: () => pageOfReviews({}, viewer, { after: '-1', limit: 20 }),
  },
  summary: {
    path: (n) => `/v1/review-summaries/${reviewId(n % shape.reviews)}`,
    statement: (n) => summaryOf(reviewId(n % shape.reviews), { viewer, goals: viewer, feedback: viewer }),
  },
  trail: {
    path: () => '/v1/review-trail',
    statement: () => pageOfTrail({}, { viewer, order: 'newest', limit: 51 }),
  },
};

/** Selects twenty rows by their primary keys: the least that any list costs. */
export const byPrimaryKey = (n: number): RawBuilder<unknown> => {
  const ids = Array.from({ length: 20 }, (_, place) => goalId((20 * n + place) % shape.goals));
  return sql`select * from okr.goal where goal_id = any(${ids})`;
};
