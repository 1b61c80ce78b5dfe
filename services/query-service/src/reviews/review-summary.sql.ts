import { where } from '@cairn/read-model/conditions';
import { type RawBuilder, sql } from 'kysely';
import type { Head } from '../asking/head.ts';
import type { DetailRows, ReviewRow } from './review-summary.rows.ts';
import { citedRows } from './cited-evidence.sql.ts';
import { receivedIn } from '../feedback/feedback.sql.ts';
import { okrHead, reviewHead, scorecardHead } from '../asking/head.sql.ts';
import { seesWhole, takesPart } from './review-visibility.sql.ts';
import type { Viewer } from '../asking/viewer.ts';

export type ReviewFilter = {
  subject?: string | undefined;
  rater?: string | undefined;
  unit?: string | undefined;
  cycle?: string | undefined;
  flagged?: boolean | undefined;
  rating?: number | undefined;
  overdue?: boolean | undefined;
};

/** The administration window is over, in the cycle's own time zone, and the rating is not final. */
const overdue = ({ now }: Viewer): RawBuilder<unknown> =>
  sql`(r.state = 'open' and (${now.toISOString()}::timestamptz at time zone c.time_zone)::date > c.window_to)`;

const is = (wanted: boolean | undefined, condition: RawBuilder<unknown>): RawBuilder<unknown> | undefined =>
  wanted === undefined ? undefined : sql`${condition} = ${wanted}::boolean`;

/** What only a whole view shows is filtered on only there: a filter must not tell what the row keeps back. */
const matches = (filter: ReviewFilter, viewer: Viewer): (RawBuilder<unknown> | undefined | '')[] => {
  const hidden = [
    filter.rater && sql`r.accountable_rater_id = ${filter.rater}`,
    filter.unit && sql`r.unit_id = ${filter.unit}`,
    is(filter.flagged, sql`(r.flags > 0)`),
    filter.rating !== undefined && sql`r.mark = ${filter.rating}::double precision`,
  ].filter((condition) => typeof condition === 'object');
  return [
    filter.subject && sql`r.subject_id = ${filter.subject}`,
    filter.cycle && sql`r.cycle_id = ${filter.cycle}`,
    is(filter.overdue, overdue(viewer)),
    hidden.length > 0 ? sql.join([seesWhole(viewer), ...hidden], sql` and `) : undefined,
  ];
};

const mayBeSeen = (viewer: Viewer): RawBuilder<unknown> =>
  sql`(${seesWhole(viewer)} or ${takesPart(viewer)})`;

const ownAssignments = ({ personId }: Viewer): RawBuilder<unknown> => sql`coalesce((
  select json_agg(to_json(p) order by p.assignment_id) from review.participant p
  where p.review_id = r.review_id and p.person_id = ${personId} and not p.released), '[]')`;

/** Reviews in the order in which they were opened, from after a position on. */
export const pageOfReviews = (
  filter: ReviewFilter,
  viewer: Viewer,
  page: { after: string; limit: number },
): RawBuilder<{ head: Head; reviews: ReviewRow[] }> => sql`
  select ${reviewHead} as head, coalesce((
    select json_agg(to_json(page) order by page.opened_position) from (
      select r.review_id, r.kind, r.subject_id, r.employment_id, r.cycle_id, r.accountable_rater_id, r.unit_id, r.level,
        r.state, r.mark, r.rests_on, r.last_step, r.screening_revision, r.screening_covers, r.flags, r.open_flags, r.late_flags,
        r.opened_at, r.finalized_at, r.shared_at, r.acknowledged_at, r.opened_position, r.revision,
        c.name as cycle_name, c.scale, c.window_to, ${overdue(viewer)} as overdue, ${seesWhole(viewer)} as whole,
        ${ownAssignments(viewer)} as own
      from review.review r join review.cycle c on c.cycle_id = r.cycle_id
      ${where(sql`r.opened_position > ${page.after}::bigint`, mayBeSeen(viewer), ...matches(filter, viewer))}
      order by r.opened_position limit ${page.limit}) page), '[]') as reviews`;

const of = (
  table: RawBuilder<unknown>,
  order: RawBuilder<unknown>,
  alias: RawBuilder<unknown>,
): RawBuilder<unknown> => sql`coalesce((
  select json_agg(to_json(${alias}) order by ${order}) from ${table} ${alias} where ${alias}.review_id = r.review_id), '[]')`;

/**
 * One review with everything that hangs on it, if the viewer may see it whole or takes part in it. `reader` is the same
 * person as a reader of feedback.
 */
export const wholeReview = (reviewId: string, viewer: Viewer, reader: Viewer): RawBuilder<DetailRows> => sql`
  select to_json(r) as review, to_json(c) as cycle, ${reviewHead} as head, ${okrHead} as okr_head,
    ${scorecardHead} as scorecard_head,
    ${overdue(viewer)} as overdue, ${seesWhole(viewer)} as whole, ${ownAssignments(viewer)} as own,
    ${of(sql`review.participant`, sql`p.assignment_id`, sql`p`)} as participants,
    ${of(sql`review.assessment`, sql`a.revision`, sql`a`)} as assessments,
    ${of(sql`review.flag`, sql`f.first_revision, f.flag_id`, sql`f`)} as flags,
    ${of(sql`review.screening`, sql`s.revision`, sql`s`)} as screenings,
    ${citedRows} as cited,
    ${receivedIn(reader, viewer)} as feedback
  from review.review r join review.cycle c on c.cycle_id = r.cycle_id
  ${where(sql`r.review_id = ${reviewId}`, mayBeSeen(viewer))}`;

/** The subject's goals that touch the evaluation period and that neither an assessment nor the proposal cites. */
export const goalsNotCited = (
  reviewId: string,
  visible: RawBuilder<unknown> | undefined,
): RawBuilder<unknown> => sql`
  select g.* from review.review r
  join review.cycle c on c.cycle_id = r.cycle_id
  join okr.goal g on g.accountable_id = r.subject_id or (g.owner_kind = 'person' and g.owner_id = r.subject_id)
  ${where(
    sql`r.review_id = ${reviewId}`,
    sql`g.period_from <= c.period_to and g.period_to >= c.period_from`,
    sql`not exists (select from jsonb_array_elements(r.proposal_evidence) e where e ->> 'stream' = 'goal-' || g.goal_id)`,
    sql`not exists (select from review.assessment a, jsonb_array_elements(a.evidence) e
      where a.review_id = r.review_id and a.superseded_by is null and e ->> 'stream' = 'goal-' || g.goal_id)`,
    visible,
  )}
  order by g.set_position limit 200`;
