import type { Caller } from '../client.ts';
import { startSystem } from '../system.ts';
import { finishedReview } from './finished-review.fixture.ts';
import { openReview, reviewCycle, year } from './organisation.fixture.ts';

export type Listed = { reviewId: string; view: string };
export type Step = {
  position: string;
  type: string;
  recordedAt: string;
  stream: string;
  revision: number;
  reviewId: string;
  level: string | null;
  actor: { personId: string };
  from: number | null;
  to: number | null;
};
type Page<T> = T & { next: string | null };

/** A system with three reviews: a finished one, an overdue one, and one that was just opened. */
export const startReviews = async () => {
  const system = await startSystem();
  const done = await finishedReview(system);
  const { hr, cycleId, subject, peer, unitId } = done;
  const probations = reviewCycle('Probations', `${year}-12-31`, { scope: unitId });
  const over = await system.does(hr, '/cycles', probations);
  const late = await openReview(system, done, { subject, cycleId: over.id, kind: 'probation' });
  const fresh = await openReview(system, done, { subject: peer, cycleId });

  const listed = async (by: Caller, query = ''): Promise<string[]> => {
    const { reviews } = await system.reads<{ reviews: Listed[] }>(by, `/review-summaries${query}`);
    return reviews.map(({ reviewId }) => reviewId);
  };

  /** Reads every page of a list, one after the other. */
  const pages = async <T>(by: Caller, path: string): Promise<Page<T>[]> => {
    const found: Page<T>[] = [];
    let cursor: string | null = null;
    do {
      const more: string = cursor === null ? '' : `${path.includes('?') ? '&' : '?'}cursor=${cursor}`;
      const page: Page<T> = await system.reads<Page<T>>(by, `${path}${more}`);
      found.push(page);
      cursor = page.next;
    } while (cursor !== null);
    return found;
  };

  const trail = async (query = ''): Promise<Step[]> =>
    (await system.reads<{ steps: Step[] }>(hr, `/review-trail${query}`)).steps;

  return { system, done, late: late.reviewId, fresh, listed, pages, trail };
};

export type Reviews = Awaited<ReturnType<typeof startReviews>>;
