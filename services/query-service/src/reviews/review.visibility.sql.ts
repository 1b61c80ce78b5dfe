import { either } from '@cairn/read-model/conditions';
import { type RawBuilder, sql } from 'kysely';
import { directReportsOf, isEmployed, reportsOf } from '../people/reporting-line.sql.ts';
import { today, type Viewer } from '../asking/viewer.ts';

/**
 * Whether a viewer may see the whole of `review r`. HR and auditors see every review, its subject once it is shared, and
 * so do the managers above the subject today, the accountable rater and the rater's line manager, if they are employed
 * today. Nobody sees their own review as a manager.
 */
export const seesWhole = (viewer: Viewer): RawBuilder<boolean> => {
  const { personId, relations } = viewer;
  if (relations.has('anyone')) return sql`true`;
  const day = today(viewer);
  const asManager = either(
    relations.has('manager') && sql`r.subject_id in ${reportsOf(personId, day)}`,
    relations.has('accountableRater') &&
      sql`(r.accountable_rater_id = ${personId} and ${isEmployed(sql`${personId}::text`, day)})`,
    relations.has('ratersManager') && sql`r.accountable_rater_id in ${directReportsOf(personId, day)}`,
  );
  return either(
    relations.has('audience') && sql`(r.subject_id = ${personId} and r.state in ('shared', 'acknowledged'))`,
    sql`(r.subject_id <> ${personId} and ${asManager})`,
  );
};

/**
 * Whether a viewer, employed today, takes part in `review r`. Participants see that it takes place, their own assignments and what they
 * wrote themselves: no rating, no finding about others, and no assessment of anybody else.
 */
export const takesPart = ({ personId, relations, now }: Viewer): RawBuilder<boolean> =>
  relations.has('participant')
    ? sql`(exists (select from review.participant p
        where p.review_id = r.review_id and p.person_id = ${personId} and not p.released)
        and ${isEmployed(sql`${personId}::text`, today({ now }))})`
    : sql`false`;

/** Whether a viewer may see `review r`, whole or as one who takes part in it. */
export const maySee = (viewer: Viewer): RawBuilder<boolean> =>
  sql`(${seesWhole(viewer)} or ${takesPart(viewer)})`;

/**
 * The review with this id, if the viewer may see it: a subquery, in which that is decided before anything is joined. An
 * unknown review is looked at like a hidden one, so that the time of the answer does not tell them apart: the outer join
 * gives it a row, and `coalesce` keeps Postgres from dropping that row early.
 */
export const seenReview = (reviewId: string, viewer: Viewer): RawBuilder<unknown> => {
  const seesAll = viewer.relations.has('anyone');
  return sql`(
    select r.* from (select) asked left join review.review r on r.review_id = ${reviewId}
    where ${seesAll ? sql`r.review_id is not null` : sql`coalesce(${maySee(viewer)}, false)`}
    offset 0)`;
};
