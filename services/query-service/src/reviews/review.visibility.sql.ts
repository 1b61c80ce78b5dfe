import type { Relations } from '@cairn/access/matching';
import { either } from '@cairn/read-model/conditions';
import { type RawBuilder, sql } from 'kysely';
import { directReportsOf, isEmployed, lineAbove, reportsTo } from '../people/reporting-line.sql.ts';
import { type SqlViewer, todayInSql } from '../asking/viewer.sql.ts';

/** Whether `review r` is shared with its subject. */
export const isShared: RawBuilder<boolean> = sql`(r.state in ('shared', 'acknowledged'))`;

/** Whether the viewer sees a whole `review r` of somebody else, in these relations. */
const seesOther = (viewer: SqlViewer, relations: Relations): RawBuilder<boolean> => {
  if (relations.has('anyone')) return sql`true`;
  const { personId } = viewer;
  const day = todayInSql(viewer);
  return either(
    relations.has('manager') && sql`r.subject_id in ${reportsTo(viewer)}`,
    relations.has('accountableRater') &&
      sql`(${isEmployed(sql`${personId}::text`, day)} and r.accountable_rater_id = ${personId})`,
    relations.has('disputeReviewer') &&
      sql`(coalesce(r.dispute_reviewer_id = ${personId}, false) and ${isEmployed(sql`${personId}::text`, day)})`,
    relations.has('ratersManager') && sql`r.accountable_rater_id in ${directReportsOf(personId, day)}`,
  );
};

/** Whether the viewer rates the subject of `review r`, manages them or reports to them, while the review is open. */
const isNear = (viewer: SqlViewer): RawBuilder<boolean> => {
  const day = todayInSql(viewer);
  const me = sql`${viewer.personId}::text`;
  return sql`(r.state = 'open' and (r.accountable_rater_id = ${me} or r.subject_id in ${reportsTo(viewer)}
    or (coalesce(r.subject_id = any(${lineAbove(me, day)}::text[]), false) and ${isEmployed(sql`r.subject_id`, day)})))`;
};

/** Whether HR and auditors read `review r`: not their own, and HR not an open one of somebody near them. */
export const isOverseen = (viewer: SqlViewer): RawBuilder<boolean> => {
  const { personId, relations, withoutHr } = viewer;
  if (!relations.has('anyone')) return sql`false`;
  const isOther = sql`r.subject_id <> ${personId}`;
  return withoutHr.has('anyone') ? sql`(${isOther})` : sql`(${isOther} and not ${isNear(viewer)})`;
};

/**
 * Whether a viewer may see the whole of `review r`. HR and auditors see every review, its subject once it is shared, and
 * so do the managers above the subject today, the accountable rater and the rater's line manager, and whoever decides a
 * dispute about it, if they are employed today. Nobody sees their own review but as an employee, and HR see an open one of somebody near them only as a manager.
 */
export const seesWhole = (viewer: SqlViewer): RawBuilder<boolean> => {
  const { personId, onOwnCase, withoutHr } = viewer;
  return sql`case when r.subject_id = ${personId} then ${onOwnCase.has('audience') ? isShared : sql`false`}
    else (${isOverseen(viewer)} or ${seesOther(viewer, withoutHr)}) end`;
};

/**
 * Whether a viewer, employed today, takes part in `review r`. Participants see that it takes place, their own assignments and what they
 * wrote themselves: no rating, no finding about others, and no assessment of anybody else.
 */
export const takesPart = (viewer: SqlViewer): RawBuilder<boolean> => {
  const { personId, relations, onOwnCase } = viewer;
  const inAny = either(
    relations.has('participant') && sql`r.subject_id <> ${personId}`,
    onOwnCase.has('participant') && sql`r.subject_id = ${personId}`,
  );
  return sql`(${isEmployed(sql`${personId}::text`, todayInSql(viewer))} and ${inAny} and exists (
    select from review.participant p
    where p.review_id = r.review_id and p.person_id = ${personId} and not p.released))`;
};

/** Whether a viewer may see `review r`, whole or as one who takes part in it. */
export const maySee = (viewer: SqlViewer): RawBuilder<boolean> =>
  sql`(${seesWhole(viewer)} or ${takesPart(viewer)})`;

/**
 * The review with this id, if the viewer may see it: a subquery, in which that is decided before anything is joined. An
 * unknown review is looked at like a hidden one, so that the time of the answer does not tell them apart: the outer join
 * gives it a row, and `coalesce` keeps Postgres from dropping that row early.
 */
export const seenReview = (
  reviewId: string | RawBuilder<string>,
  viewer: SqlViewer,
): RawBuilder<unknown> => sql`(
    select r.* from (select) asked left join review.review r on r.review_id = ${reviewId}
    where coalesce(${maySee(viewer)}, false)
    offset 0)`;
