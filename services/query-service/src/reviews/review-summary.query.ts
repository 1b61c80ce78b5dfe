import { fromJson } from '@cairn/read-model/json-rows';
import { reviewTable } from '@cairn/read-model/review.tables';
import type { QueryContext } from '../context.ts';
import { type Page, pageOf } from '../asking/page.ts';
import { goalRows } from '../goals/goal.rows.ts';
import { ownersThen } from '../goals/goal-owner.view.ts';
import { listedGoals } from '../goals/goal.view.ts';
import type { SummaryViewers } from '../citations/hidden.sql.ts';
import { reflected } from '../asking/head.ts';
import { showCitedKeyResults } from './cited-goals.ts';
import { pageOfReviews, type ReviewFilter, summaryOf } from './review-summary.sql.ts';
import { listedReview, streamsOfReview } from './listed-review.view.ts';
import { reviewDetail } from './review-summary.view.ts';
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
  const { review = null, okr, scorecard } = found?.heads ?? {};
  return { reviews: shown.map(listedReview), next, ...reflected({ review }, restsOn, [okr, scorecard]) };
};

/** One review, or undefined if there is none that the viewer may see. */
export const reviewWhole = async (context: QueryContext, reviewId: string, viewers: SummaryViewers) => {
  const { personId, now } = viewers.viewer;
  const [found] = await select(context, summaryOf(reviewId, viewers));
  if (!found?.review) return undefined;
  const rows = goalRows(found.not_cited);
  const { period_to: lastDay, time_zone: timeZone } = found.review;
  const notCited = listedGoals(rows, now).map(ownersThen(rows.goals, { now, lastDay, timeZone }));
  return reviewDetail(found.review, { personId, notCited, cited: showCitedKeyResults(found.cited) });
};
