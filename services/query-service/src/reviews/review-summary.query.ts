import { fromJson } from '@cairn/read-model/json-rows';
import { reviewTable } from '@cairn/read-model/review.tables';
import type { QueryContext } from '../context.ts';
import { type Page, pageOf } from '../asking/page.ts';
import { goalsWithProgress } from '../goals/goal.query.ts';
import { listedGoals } from '../goals/goal.view.ts';
import { visibleTo } from '../goals/goal.visibility.sql.ts';
import type { SummaryViewers } from '../citations/hidden.sql.ts';
import { reflected } from '../asking/head.ts';
import { citedKeyResults, showCitedKeyResults } from './cited-goals.ts';
import { goalsNotCited, pageOfReviews, type ReviewFilter, wholeReview } from './review-summary.sql.ts';
import { listedReview, reviewDetail, streamsOfReview } from './review-summary.view.ts';
import { select } from '../asking/select.ts';
import type { Viewer } from '../asking/viewer.ts';

const listedRow = fromJson(reviewTable);

/** A page of reviews in the order in which they were opened. */
export const reviewPage = async (
  context: QueryContext,
  filter: ReviewFilter,
  { viewer, ...page }: Page & { viewer: Viewer },
) => {
  const [found] = await select(context, pageOfReviews(filter, viewer, page));
  const rows = found?.reviews.map(listedRow) ?? [];
  const { shown, next } = pageOf(rows, page, (row) => row.opened_position);
  const restsOn = { shown: shown.flatMap(streamsOfReview) };
  return { reviews: shown.map(listedReview), next, ...reflected({ review: found?.head ?? null }, restsOn) };
};

/** One review, or undefined if there is none that the viewer may see. */
export const reviewWhole = async (context: QueryContext, reviewId: string, viewers: SummaryViewers) => {
  const { viewer, goals } = viewers;
  const visible = visibleTo(goals);
  const [[rows], found, cited] = await Promise.all([
    select(context, wholeReview(reviewId, viewers)),
    goalsWithProgress(context, goalsNotCited(reviewId, viewer, visible), { viewer: goals }),
    select(context, citedKeyResults(reviewId, viewer, visible)),
  ]);
  const shown = { notCited: listedGoals(found, viewer.now), cited: showCitedKeyResults(cited) };
  return rows && reviewDetail(rows, { personId: viewer.personId, ...shown });
};
