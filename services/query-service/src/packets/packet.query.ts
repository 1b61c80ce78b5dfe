import { streamOf } from '@cairn/contracts/streams';
import { reflected } from '../asking/head.ts';
import { streamsOf } from '../asking/parked.ts';
import { select } from '../asking/select.ts';
import { today } from '../asking/viewer.ts';
import type { QueryContext } from '../context.ts';
import { streamsOfReview } from '../reviews/listed-review.view.ts';
import { goalsByQuarter } from './packet.figures.ts';
import { insightsOf, withoutCut } from './packet.insights.ts';
import type { PacketReview } from './packet.rows.ts';
import { packetOf, type PacketViewers } from './packet.sql.ts';
import { showContent, showQuarters } from './packet.view.ts';
import { quartersIn } from './quarters.ts';

const showReview = (row: PacketReview) => ({
  reviewId: row.review_id,
  kind: row.kind,
  subjectId: row.subject_id,
  subjectName: row.subject_name,
  accountableRaterId: row.accountable_rater_id,
  accountableRaterName: row.rater_name,
  cycleId: row.cycle_id,
  cycleName: row.cycle_name,
  period: { from: row.period_from, to: row.period_to, timeZone: row.time_zone },
});

/**
 * The packet of a review, or undefined if there is none that the viewer may see whole: one statement, and one more for each
 * quarter that has begun.
 */
export const packetWhole = async (context: QueryContext, reviewId: string, viewers: PacketViewers) => {
  const [rows] = await select(context, packetOf(reviewId, viewers));
  const review = rows?.review;
  if (!review) return undefined;
  const quarters = quartersIn({ from: review.period_from, to: review.period_to });
  const asked = { goalIds: rows.goal_ids, viewer: viewers.goals, timeZone: review.time_zone };
  const packing = {
    review,
    quarters,
    byQuarter: await goalsByQuarter(context, quarters, asked),
    today: today(viewers.goals),
    personId: viewers.viewer.personId,
  };
  const content = showContent(rows, packing);
  const { heads } = rows;
  const counted = showQuarters(packing, { goals: content.goals, counts: rows.counts });
  const shown = [
    ...streamsOfReview(review),
    ...streamsOf('goal', rows.goal_ids, (goalId) => goalId),
    ...streamsOf('kpi', content.kpis, ({ kpiId }) => kpiId),
    ...streamsOf('development', content.development, (each) => each.developmentNeedId),
    ...(content.mergedFeedback.length > 0 ? [streamOf('mergedFeedback', review.subject_id)] : []),
    ...streamsOf('feedback', content.feedback, ({ feedbackId }) => feedbackId),
  ];
  return {
    ...showReview(review),
    ...counted,
    insights: insightsOf(withoutCut(content, rows), counted.quarters),
    ...content,
    ...reflected(heads, { shown }),
  };
};
