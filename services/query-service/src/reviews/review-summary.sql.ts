import { where } from '@cairn/read-model/conditions';
import type { Database, Query } from '@cairn/read-model/database';
import { type Json, jsonRows } from '@cairn/read-model/json-rows';
import { type RawBuilder, sql } from 'kysely';
import type { Head } from '../asking/head.ts';
import {
  type HeadsOfCitations,
  headsOfCitations,
  okrHead,
  reviewHead,
  scorecardHead,
} from '../asking/head.sql.ts';
import type { Page } from '../asking/page.ts';
import { instantInSql } from '../asking/past.sql.ts';
import { type Holes, type SqlViewer, statementPerKind, todayInSql } from '../asking/viewer.sql.ts';
import type { Viewer } from '../asking/viewer.ts';
import { type FeedbackRow, receivedIn } from '../feedback/feedback.query.ts';
import { isEmployed } from '../people/reporting-line.sql.ts';
import { peopleNow } from '../people/people.tables.ts';
import { unitsUnder } from '../people/unit-tree.sql.ts';
import { type JsonGoalRows } from '../goals/goal.rows.ts';
import { withProgress } from '../goals/goal.sql.ts';
import { visibleTo } from '../goals/goal.visibility.sql.ts';
import { hiddenStreams, type SummaryViewers } from '../citations/hidden.sql.ts';
import { type ChangedRow, countChanged, isChanged } from '../citations/evidence-change.sql.ts';
import { isAfterWindow } from './administration-window.sql.ts';
import { changedEvidence, cited, type CitedRow, citedRows } from './cited-evidence.sql.ts';
import { type CitedKeyResult, citedKeyResults, goalsNotCited } from './cited-goals.ts';
import type { NamedPerson } from '../people/names-by-id.ts';
import { peopleIn, reviewNames, type ReviewNames } from './review-names.sql.ts';
import { type FlagWithLife, flagsWithLife } from './flag-life.sql.ts';
import { hasSubmitted } from './submitted.sql.ts';
import { maySee, seenReview, seesWhole } from './review.visibility.sql.ts';

export type Review = Database['review.review'];
export type Cycle = Database['review.cycle'];
export type Participant = Database['review.participant'];
export type Assessment = Database['review.assessment'];
export type Flag = Database['review.flag'];
export type Screening = Database['review.screening'];

export type ReviewFilter = {
  subject?: string | undefined;
  rater?: string | undefined;
  participant?: string | undefined;
  unit?: string | undefined;
  under?: string | undefined;
  cycle?: readonly string[] | undefined;
  state?: Review['state'] | undefined;
  flagged?: boolean | undefined;
  rating?: number | undefined;
  overdue?: boolean | undefined;
  finalizedLate?: boolean | undefined;
  backdated?: boolean | undefined;
  evidenceChanged?: boolean | undefined;
};

/** What a statement says about a review beside its columns. */
type ForViewer = ReviewNames & {
  overdue: boolean;
  finalized_late: boolean;
  /** Whether the viewer sees the whole review, and not only their part in it. */
  whole: boolean;
  /** The viewer's own assignments. A participant has no column that reads otherwise in JSON. */
  own: readonly Participant[];
};

/** Whether the administration window is over, in the cycle's own time zone, and the rating is not final. */
const overdue = ({ now }: SqlViewer): RawBuilder<boolean> =>
  sql`(r.state = 'open' and ${isAfterWindow(instantInSql(now))})`;

/** Whether the final rating was recorded after the administration window. */
const finalizedLate = sql<boolean>`coalesce(${isAfterWindow(sql`r.finalized_recorded_at`)}, false)`;

const is = (wanted: RawBuilder<boolean> | undefined, condition: RawBuilder<boolean>) =>
  wanted !== undefined && sql<boolean>`${condition} = ${wanted}::boolean`;

/** Whether `review r` has an assignment of the viewer's. */
const isAssigned = ({ personId }: SqlViewer): RawBuilder<boolean> => sql`exists (
  select from review.participant p
  where p.review_id = r.review_id and p.person_id = ${personId} and not p.released)`;

/** Filters on what only a whole view shows find only whole views: no filter may reveal what a row leaves out. */
const matching = (filter: Holes<ReviewFilter>, viewer: SqlViewer) => {
  const onWhole = [
    filter.rater && sql`r.accountable_rater_id = ${filter.rater}`,
    filter.unit && sql`r.unit_id = ${filter.unit}`,
    filter.under &&
      sql`r.unit_id in ${unitsUnder(filter.under, { day: todayInSql(viewer), tables: peopleNow })}`,
    filter.state && sql`r.state = ${filter.state}`,
    is(filter.flagged, sql`(r.flags > 0)`),
    is(filter.finalizedLate, finalizedLate),
    is(filter.backdated, sql`(r.backdated_steps > 0)`),
    is(filter.evidenceChanged, isChanged(cited)),
    filter.rating !== undefined && sql`r.mark = ${filter.rating}::double precision`,
  ].filter((condition) => typeof condition === 'object');
  return [
    filter.subject && sql`r.subject_id = ${filter.subject}`,
    filter.participant && isAssigned(viewer),
    filter.cycle && sql`r.cycle_id = any(${filter.cycle}::text[])`,
    is(filter.overdue, overdue(viewer)),
    ...(onWhole.length > 0 ? [seesWhole(viewer), ...onWhole] : []),
  ];
};

const forViewer = (viewer: SqlViewer): RawBuilder<ForViewer> =>
  sql`${reviewNames},
  ${overdue(viewer)} as overdue, ${finalizedLate} as finalized_late, ${seesWhole(viewer)} as whole, coalesce((
    select json_agg(to_jsonb(p) || jsonb_build_object('submitted', ${hasSubmitted}) order by p.assignment_id) from review.participant p
    where p.review_id = r.review_id and p.person_id = ${viewer.personId} and not p.released), '[]') as own`;

// A list leaves out what is large and not shown there, such as evidence and goal results.
const listed = [
  'review_id',
  'kind',
  'subject_id',
  'employment_id',
  'cycle_id',
  'accountable_rater_id',
  'unit_id',
  'level',
  'state',
  'mark',
  'rests_on',
  'last_step',
  'screening_covers',
  'flags',
  'open_flags',
  'late_flags',
  'backdated_steps',
  'opened_at',
  'opened_recorded_at',
  'finalized_at',
  'finalized_recorded_at',
  'withdrawn_at',
  'withdrawn_recorded_at',
  'shared_at',
  'shared_recorded_at',
  'acknowledged_at',
  'acknowledged_recorded_at',
  'opened_position',
  'revision',
] as const satisfies readonly (keyof Review)[];
const listedColumns = sql.raw(listed.map((column) => `r.${column}`).join(', '));

/** A review in a list, with its cycle and what the viewer may see of it. */
export type ListedReview = Pick<Review, (typeof listed)[number]> &
  Pick<Cycle, 'scale' | 'window_to'> & { cycle_name: string; evidence_changed: number } & ForViewer;

type ReviewPage = { heads: HeadsOfCitations; reviews: Json<ListedReview>[] };

const page = statementPerKind(
  ['viewer'],
  ({ viewer }, { after, limit, ...filter }: Holes<ReviewFilter & Page>): RawBuilder<ReviewPage> => {
    const reviews = sql<ListedReview>`(
    select ${listedColumns}, c.name as cycle_name, c.scale, c.window_to,
      ${countChanged(cited)} as evidence_changed, ${forViewer(viewer)}
    from review.review r join review.cycle c on c.cycle_id = r.cycle_id
    ${where(sql`r.opened_position > ${after}::bigint`, maySee(viewer), ...matching(filter, viewer))}
    order by r.opened_position limit ${limit})`;
    return sql`select ${headsOfCitations} as heads, ${jsonRows(reviews)} as reviews`;
  },
);

/** Reviews in the order in which they were opened: one more than the page holds, if there are so many. */
export const pageOfReviews = (
  filter: ReviewFilter,
  viewer: Viewer,
  { after, limit }: Page,
): Query<ReviewPage> => page({ viewer }, { ...filter, after, limit: limit + 1 });

/** One review with everything that belongs to it. */
export type WholeReview = ForViewer & {
  review: Json<Review>;
  cycle: Json<Cycle>;
  head: Head;
  okr_head: Head;
  scorecard_head: Head;
  participants: Json<Participant>[];
  assessments: Json<Assessment>[];
  flags: Json<FlagWithLife>[];
  screenings: Json<Screening>[];
  cited: CitedRow[];
  changed: ChangedRow[];
  /** The cited streams that the viewer may not see. */
  hidden: string[];
  feedback: Json<FeedbackRow>[];
  rater_employed: boolean;
  /** The last day of the evaluation period, and the zone of the cycle. */
  period_to: string;
  time_zone: string;
  people: NamedPerson[];
};

type ReviewTable = keyof Database & `review.${string}`;

const ofReview = <T extends ReviewTable>(table: T, order: string): RawBuilder<Json<Database[T]>[]> =>
  jsonRows(
    sql<
      Database[T]
    >`(select t.* from ${sql.raw(table)} t where t.review_id = r.review_id order by ${sql.raw(order)})`,
  );

/** The review of the query `seen`, with everything that belongs to it. */
const wholeReview = (viewers: SummaryViewers<SqlViewer>): RawBuilder<WholeReview> => {
  const { viewer } = viewers;
  return sql`
  select to_json(r) as review, to_json(c) as cycle, ${reviewHead} as head, ${okrHead} as okr_head,
    ${scorecardHead} as scorecard_head, ${forViewer(viewer)},
    ${ofReview('review.participant', 't.assignment_id')} as participants,
    ${ofReview('review.assessment', 't.revision')} as assessments,
    ${jsonRows(flagsWithLife(viewer))} as flags,
    ${ofReview('review.screening', 't.revision')} as screenings,
    ${citedRows} as cited,
    ${changedEvidence} as changed,
    ${hiddenStreams(viewers)} as hidden,
    ${receivedIn(viewers)} as feedback,
    ${isEmployed(sql`r.accountable_rater_id`, todayInSql(viewer))} as rater_employed,
    ${peopleIn} as people, c.period_to, c.time_zone
  from seen r join review.cycle c on c.cycle_id = r.cycle_id`;
};

/** One review with the goals around it. `review` is null if there is none that the viewer may see. */
export type Summary = { review: WholeReview | null; not_cited: JsonGoalRows; cited: CitedKeyResult[] };

const summary = statementPerKind(
  ['viewer', 'goals', 'feedback'],
  (viewers, { reviewId }: Holes<{ reviewId: string }>): RawBuilder<Summary> => {
    const { viewer, goals } = viewers;
    const visible = visibleTo(goals);
    return sql`
    with seen as materialized (select * from ${seenReview(reviewId, viewer)} r)
    select (select to_json(w) from (${wholeReview(viewers)}) w) as review,
      (select to_json(g) from (${withProgress(goalsNotCited(visible), goals, 'owners')}) g) as not_cited,
      ${citedKeyResults(visible)} as cited`;
  },
);

/**
 * One review, if the viewer may see it whole or takes part in it, with the goals that it cites and those that it could
 * have cited, if the viewer may see them.
 */
export const summaryOf = (reviewId: string, viewers: SummaryViewers): Query<Summary> =>
  summary(viewers, { reviewId });
