import { dayOf, shareADay } from '@cairn/contracts/day';
import { readable } from '@cairn/contracts/personal';
import { streamOf } from '@cairn/contracts/streams';
import { instantOf } from '@cairn/read-model/instant';
import { readingValue } from '@cairn/scoring/kpi-aggregation';
import { showClocks } from '../asking/two-clocks.ts';
import { developmentRow } from '../development/development.sql.ts';
import { showDevelopment } from '../development/development.view.ts';
import { releaseRow, showRelease } from '../feedback/merged-feedback.view.ts';
import { feedbackRow, showFeedback } from '../feedback/feedback.query.ts';
import { showPastRating } from '../people/past-rating.query.ts';
import { labelOf } from '../reviews/review-parts.view.ts';
import { gapsIn } from './gaps.ts';
import { countIn, type PacketCount } from './packet.counts.ts';
import { cutTo, isCut, most } from './packet.cuts.ts';
import type { GoalsByQuarter } from './packet.figures.ts';
import type { EarlierReview, PacketCheckIn, PacketReading, PacketReview, PacketRows } from './packet.rows.ts';
import { type Quarter, quarterIn } from './quarters.ts';

type Packing = {
  review: PacketReview;
  quarters: readonly Quarter[];
  byQuarter: GoalsByQuarter;
  today: string;
  /** Who reads the packet. */
  personId: string;
};

const dated = ({ review, quarters }: Packing, instant: string) => {
  const at = instantOf(instant);
  return { at, quarter: quarterIn(quarters, dayOf(at, review.time_zone)) };
};

const showCheckIn = (packing: Packing) => (row: PacketCheckIn) => {
  const { at, quarter } = dated(packing, row.at);
  return {
    goalId: row.goal_id,
    keyResultId: row.key_result_id,
    keyResultTitle: row.title,
    quarter,
    value: row.value,
    status: row.status,
    confidence: row.confidence,
    note: row.note,
    authorId: row.author_id,
    authorName: row.author_name,
    corrected: row.corrected,
    evidence: { stream: streamOf('goal', row.goal_id), revision: row.revision },
    ...showClocks(at, instantOf(row.recorded_at)),
  };
};

const showReading = (packing: Packing) => (row: PacketReading) => {
  const { at, quarter } = dated(packing, row.at);
  return {
    period: row.period,
    quarter,
    value: readingValue(row.reading),
    occurredAt: at,
    evidence: { stream: streamOf('kpi', row.kpi_id), revision: row.revision },
  };
};

/** The KPIs with their readings, oldest first. */
const showKpis = (packing: Packing, rows: readonly PacketReading[]) => {
  const kpis = new Map(rows.map((row) => [row.kpi_id, row]));
  return [...kpis].map(([kpiId, { name, unit, direction }]) => {
    const own = rows.filter(({ kpi_id }) => kpi_id === kpiId).toReversed();
    return { kpiId, name, unit, direction, readings: own.map(showReading(packing)) };
  });
};

const showServed = (served: PacketRows['served'], goalId: string) => {
  const row = served.find(({ goal_id }) => goal_id === goalId);
  return row
    ? {
        objectiveId: row.objective_id,
        objectiveName: row.objective_name,
        scorecardId: row.scorecard_id,
        scorecardName: row.scorecard_name,
        perspectiveName: row.perspective_name,
      }
    : null;
};

/** The goals as they stood at the end of the period, or as they stand now, with their figures at the end of each quarter. */
const showGoals = ({ byQuarter }: Packing, { served, counts }: Pick<PacketRows, 'served' | 'counts'>) =>
  (byQuarter.at(-1)?.goals ?? []).map(({ goalId, ...goal }) => ({
    goalId,
    title: goal.title,
    level: goal.level,
    ambition: goal.ambition,
    period: goal.period,
    status: goal.status,
    progress: goal.progress,
    progressAsFirstSet: goal.progressAsFirstSet,
    coverage: goal.coverage,
    expectedProgress: goal.expectedProgress,
    band: goal.band,
    scoringVersion: goal.scoringVersion,
    score: goal.closed?.score ?? null,
    evidence: { stream: streamOf('goal', goalId), revision: goal.revision },
    serves: showServed(served, goalId),
    quarters: byQuarter.flatMap(({ quarter, goals }) => {
      const then = goals.find((each) => each.goalId === goalId);
      if (!then) return [];
      const { status, progress, expectedProgress, coverage, revision } = then;
      const checkIns = countIn(counts, { kind: 'checkIns', quarter, goalId });
      return [{ quarter, status, progress, expectedProgress, coverage, revision, checkIns }];
    }),
  }));

export type PacketGoal = ReturnType<typeof showGoals>[number];

const perspectiveOf = ({ serves }: PacketGoal): string | null => serves?.perspectiveName ?? null;

const perspectivesOf = (goals: readonly PacketGoal[]) =>
  [...new Set(goals.map(perspectiveOf))].map((perspective) => ({
    perspective,
    goalIds: goals.filter((goal) => perspectiveOf(goal) === perspective).map(({ goalId }) => goalId),
  }));

const showEarlier = (row: EarlierReview) => ({
  reviewId: row.review_id,
  kind: row.kind,
  cycleId: row.cycle_id,
  cycleName: row.cycle_name,
  mark: row.mark,
  label: labelOf(row.scale, row.mark),
  evidence: { stream: streamOf('review', row.review_id), revision: row.finalized_revision },
  ...showClocks(instantOf(row.finalized_at), instantOf(row.finalized_recorded_at)),
});

const showInitiative = (row: PacketRows['initiatives'][number]) => ({
  initiativeId: row.initiative_id,
  name: row.name,
  status: row.status,
  startsOn: row.starts_on,
  endsOn: row.ends_on,
  tasks: row.tasks,
  tasksDone: row.tasks_done,
  evidence: { stream: streamOf('initiative', row.initiative_id), revision: row.revision },
});

/** A development need, whether it comes from before the period, and how its plan stands today. */
const showNeed =
  ({ review, today }: Packing) =>
  (json: PacketRows['development'][number]) => {
    const row = developmentRow(json);
    return {
      ...showDevelopment(row, today),
      fromEarlier: dayOf(row.occurred_at, review.time_zone) < review.period_from,
    };
  };

const isOpenIn = (goal: PacketGoal, quarter: Quarter, status: string): boolean =>
  status !== 'closed' && shareADay(goal.period, quarter);

/** Everything in a packet that its rows say directly. */
export const showContent = (rows: PacketRows, packing: Packing) => {
  const feedback = cutTo(rows.feedback, most.feedback)
    .map(feedbackRow)
    .map((row) => ({ ...showFeedback(row), quarter: dated(packing, row.occurred_at).quarter }));
  const goals = showGoals(packing, rows);
  return {
    goals,
    perspectives: perspectivesOf(goals),
    checkIns: cutTo(rows.check_ins, most.checkIns).map(showCheckIn(packing)),
    kpis: showKpis(packing, cutTo(rows.readings, most.readings)),
    feedback,
    mergedFeedback: rows.merged_feedback.map(releaseRow).map(showRelease(packing.personId)),
    initiatives: cutTo(rows.initiatives, most.initiatives).map(showInitiative),
    earlierReviews: cutTo(rows.earlier_reviews, most.reviews).map(showEarlier),
    development: cutTo(rows.development, most.needs).map(showNeed(packing)),
    pastRatings: rows.past_ratings.map(showPastRating),
    isCut: isCut(rows),
  };
};

export type PacketContent = ReturnType<typeof showContent>;

type Evidence = { goals: readonly PacketGoal[]; counts: readonly PacketCount[] };

/** How much there is in each quarter that has begun, and what is missing in it. */
export const showQuarters = (
  { quarters, byQuarter }: Pick<Packing, 'quarters' | 'byQuarter'>,
  { goals, counts }: Evidence,
) => {
  const begun = quarters.filter(({ quarter }) => byQuarter.some((each) => each.quarter === quarter));
  const counted = begun.map((each) => ({
    ...each,
    checkIns: countIn(counts, { kind: 'checkIns', quarter: each.quarter }),
    readings: countIn(counts, { kind: 'readings', quarter: each.quarter }),
    feedback: countIn(counts, { kind: 'feedback', quarter: each.quarter }),
  }));
  const seen = counted.map((each) => ({
    ...each,
    goals: goals.flatMap((goal) => {
      const then = goal.quarters.find(({ quarter }) => quarter === each.quarter);
      if (!then) return [];
      const { goalId, title } = goal;
      const open = isOpenIn(goal, each, then.status);
      return [{ goalId, title: readable(title), open, checkIns: then.checkIns }];
    }),
  }));
  return { quarters: counted, gaps: gapsIn(seen) };
};
