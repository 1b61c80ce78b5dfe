import { viewerOf } from '@cairn/query-service/asking/viewer';
import { pageOfTrail } from '@cairn/query-service/trail/review-trail.query';
import type { RawBuilder } from 'kysely';
import { person } from '../log.ts';

const viewer = viewerOf({ personId: person(1), roles: ['auditor'] }, 'ReadReviewTrail', {
  now: () => new Date(),
});
const page = { viewer, order: 'newest', limit: 51 } as const;

/** A route of the query service, and the statement that it runs, for the n-th request of an auditor. */
type ReviewRead = { path(n: number): string; statement(n: number): RawBuilder<unknown> };

export const reviewReads: Readonly<Record<string, ReviewRead>> = {
  longTrail: { path: () => '/v1/review-trail', statement: () => pageOfTrail({}, page) },
  trailOfSubject: {
    path: (n) => `/v1/review-trail?subject=${person(n)}`,
    statement: (n) => pageOfTrail({ subject: person(n) }, page),
  },
};
