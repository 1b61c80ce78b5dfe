import type { QueryContext } from '../context.ts';
import { goalsWithProgress } from '../goals/goal.query.ts';
import { listedGoals } from '../goals/goal.view.ts';
import { visibleTo } from '../goals/goal.visibility.sql.ts';
import { reflected } from '../asking/head.ts';
import { goalsNotCited, pageOfReviews, type ReviewFilter, wholeReview } from './review-summary.sql.ts';
import { listedReview, reviewDetail } from './review-summary.view.ts';
import { select } from '../asking/select.ts';
import type { Viewer } from '../asking/viewer.ts';

/** A page of reviews; `next` is the position to go on after. */
export const reviewPage = async (
  context: QueryContext,
  filter: ReviewFilter,
  { viewer, after, limit }: { viewer: Viewer; after: string; limit: number },
) => {
  const query = pageOfReviews(filter, viewer, { after, limit: limit + 1 });
  const [rows] = await select(context, query);
  const found = rows?.reviews ?? [];
  const shown = found.slice(0, limit);
  return {
    reviews: shown.map(listedReview),
    next: found.length > limit ? String(shown.at(-1)?.opened_position) : null,
    ...reflected({ review: rows?.head ?? null }),
  };
};

/** The same person in each of the ways in which a summary shows something. */
export type SummaryViewers = { viewer: Viewer; goals: Viewer; feedback: Viewer };

/** One review, or undefined where there is none that the viewer may see. */
export const reviewWhole = async (
  context: QueryContext,
  reviewId: string,
  { viewer, goals, feedback }: SummaryViewers,
) => {
  const notCited = goalsNotCited(reviewId, visibleTo(goals));
  const [[rows], found] = await Promise.all([
    select(context, wholeReview(reviewId, viewer, feedback)),
    goalsWithProgress(context, notCited, { viewer: goals }),
  ]);
  return rows && reviewDetail(rows, { personId: viewer.personId, notCited: listedGoals(found, viewer.now) });
};
