import type { GoalResult } from '@cairn/contracts/review.values';
import { where } from '@cairn/read-model/conditions';
import { instantOf } from '@cairn/read-model/instant';
import type { App } from '@cairn/http/app';
import { sql } from 'kysely';
import { z } from 'zod';
import { after, limit, reflecting } from '../asking/after.ts';
import { type Head, reflected } from '../asking/head.ts';
import { headsOfCitations } from '../asking/head.sql.ts';
import { afterOf, cursor, type Page, pageOf, withCursor, yesOrNo } from '../asking/page.ts';
import { select } from '../asking/select.ts';
import { next, personalText, personName, recordedAt, reflected as reflectedShape } from '../asking/shapes.ts';
import { type Viewer, viewerOf } from '../asking/viewer.ts';
import {
  type ChangedRow,
  changedIn,
  changedStreams,
  isChangedSince,
} from '../citations/evidence-change.sql.ts';
import type { QueryContext } from '../context.ts';
import { type JsonGoalRows, goalRows } from '../goals/goal.rows.ts';
import { withProgress } from '../goals/goal.sql.ts';
import { listedGoals } from '../goals/goal.view.ts';
import { personName as nameOf } from '../people/name.sql.ts';
import { cited } from '../reviews/cited-evidence.sql.ts';
import { look } from '../reviews/review-afterwards.shapes.ts';
import { noteReviewsRead } from '../reviews/review-reads.ts';
import { isOverseen } from '../reviews/review.visibility.sql.ts';
import {
  fieldsOf,
  isFinal,
  ofReviews,
  reviewFields,
  reviewFilters,
  type ReviewFilters,
} from './of-review.ts';
import { instantText } from './question.ts';

const progress = z.number().nullable();

const row = z.object({
  ...reviewFields,
  mark: z.number(),
  finalizedRecordedAt: recordedAt,
  changed: z
    .array(
      z.object({
        stream: z.string(),
        revision: z.int(),
        since: z.array(z.object({ type: z.string(), recordedAt })),
      }),
    )
    .describe('what the rating cites and what changed it after the rating was final'),
  lookedAt: look
    .extend({ byName: personName })
    .nullable()
    .describe('the last look of HR at changes after this final rating; null if there was none'),
  goals: z
    .array(
      z.object({
        goalId: z.uuid(),
        title: personalText.nullable(),
        progressThen: progress,
        progressNow: progress,
      }),
    )
    .describe('the progress of the cited goals in the final rating, and today; never another rating'),
});

type Row = Omit<z.infer<typeof row>, 'changed' | 'goals'> & {
  changed: ChangedRow[];
  goal_results: GoalResult[];
};

type Placed = { place: string; row: Row };
type Filters = ReviewFilters & { open?: boolean | undefined };
type Found = { heads: Record<'review' | 'okr' | 'scorecard', Head>; rows: Placed[]; goals: JsonGoalRows };

const lastLook = sql`(select item || jsonb_build_object('byName', ${nameOf(sql`item ->> 'by'`)})
  from jsonb_array_elements(r.looks) with ordinality l(item, nth)
  where (item ->> 'recordedAt')::timestamptz >= r.finalized_recorded_at order by nth desc limit 1)`;

/** Until when changes are looked at: those that were recorded later wait for HR. */
const lookedUntil = sql`greatest(r.finalized_recorded_at, (looked.last ->> 'changesUntil')::timestamptz)`;

/** The reviews with a step that names something changed. They are few, and only their citations are checked. */
const naming = sql`
  select distinct t.review_id from ${changedStreams} s
    join review.trail_name n on n.named_id = substr(s.stream, strpos(s.stream, '-') + 1)
    join review.trail t on t.position = n.position`;

const isWaiting = isChangedSince(cited, lookedUntil);

/** Final ratings that cite something changed after they were final, with the cited goals as they are now. */
const pageOfRatings = (
  { open, ...filter }: Filters,
  viewers: Record<'viewer' | 'goals', Viewer>,
  page: Page,
) => {
  const rows = sql`
    select r.opened_position::text as place, ${fieldsOf('r')}, r.mark, r.goal_results,
      ${instantText(sql`r.finalized_recorded_at`)} as "finalizedRecordedAt", ${changedIn(cited)} as changed,
      looked.last as "lookedAt"
    from review.review r cross join lateral (select ${lastLook} as last) looked ${where(
      isFinal,
      sql`r.review_id in (select review_id from naming)`,
      sql`r.opened_position > ${page.after}::bigint`,
      isOverseen(viewers.viewer),
      isChangedSince(cited, sql`r.finalized_recorded_at`),
      open !== undefined && (open ? isWaiting : sql`not ${isWaiting}`),
      ...ofReviews(filter),
    )} order by r.opened_position limit ${page.limit + 1}`;
  const goals = sql`select g.* from okr.goal g where g.goal_id in (
    select item ->> 'goalId' from found, jsonb_array_elements(found.goal_results) item)`;
  return sql<Found>`
    with naming as materialized (${naming}), found as materialized (${rows})
    select ${headsOfCitations} as heads,
      (select coalesce(json_agg(json_build_object('place', f.place, 'row', to_jsonb(f) - 'place') order by f.place::bigint), '[]') from found f) as rows,
      (select to_json(g) from (${withProgress(goals, viewers.goals, 'listed')}) g) as goals`;
};

const showRow = (
  { goal_results, changed, ...shown }: Row,
  now: ReadonlyMap<string, { title: z.infer<typeof personalText>; progress: number | null }>,
) => ({
  ...shown,
  changed: changed.flatMap(({ since, ...citation }) => {
    const later = since
      .map(({ type, recordedAt: at }) => ({ type, recordedAt: instantOf(at) }))
      .filter((each) => each.recordedAt > shown.finalizedRecordedAt);
    return later.length > 0 ? [{ ...citation, since: later }] : [];
  }),
  goals: goal_results.map(({ goalId, progress: progressThen }) => ({
    goalId,
    title: now.get(goalId)?.title ?? null,
    progressThen,
    progressNow: now.get(goalId)?.progress ?? null,
  })),
});

export const ratingConsequenceRoutes = (context: QueryContext) => (app: App) => {
  app.get(
    '/v1/rating-consequences',
    {
      config: { access: 'ReadReviewTrail', csv: 'rows' },
      schema: {
        tags: ['questions'],
        summary:
          'Final ratings that rest on something corrected, restated or withdrawn since, with the goal results then and now',
        querystring: z.object({
          ...reviewFilters,
          open: yesOrNo.optional().describe('true: a change waits for HR to look at it'),
          cursor,
          limit,
          after,
        }),
        response: { 200: z.object({ rows: z.array(row), next, ...reflectedShape }) },
      },
    },
    async (request) => {
      const { cursor, limit, after: position, ...filter } = request.query;
      const now = context.now();
      const at = { now: () => now, timeZone: context.timeZone };
      const viewer = viewerOf(request.principal, 'ReadReviewTrail', at);
      const goals = viewerOf(request.principal, 'ReadGoals', at);
      await reflecting(context, ['review', 'okr', 'scorecard'], position);
      const page = { after: afterOf('rating-consequences', cursor), limit };
      const [found] = await select(context, pageOfRatings(filter, { viewer, goals }, page));
      const { shown, next } = pageOf(found?.rows ?? [], page, ({ place }) => place);
      const listed = found ? listedGoals(goalRows(found.goals), now) : [];
      const byId = new Map(listed.map((goal) => [goal.goalId, goal]));
      noteReviewsRead(context, request, { by: 'question', reviewIds: shown.map(({ row }) => row.reviewId) });
      const { review = null, okr = null, scorecard = null } = found?.heads ?? {};
      return withCursor('rating-consequences', {
        rows: shown.map(({ row }) => showRow(row, byId)),
        next,
        ...reflected({ review, okr, scorecard }, { shown: [] }),
      });
    },
  );
};
