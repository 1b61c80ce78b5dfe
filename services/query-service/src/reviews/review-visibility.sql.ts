import { type RawBuilder, sql } from 'kysely';
import { directReportsOf, reportsOf } from '../people/reporting-line.sql.ts';
import { today, type Viewer } from '../asking/viewer.ts';

const either = (ways: readonly (RawBuilder<unknown> | false)[]): RawBuilder<unknown> => {
  const there = ways.filter((way) => way !== false);
  return there.length === 0 ? sql`false` : sql`(${sql.join(there, sql` or `)})`;
};

/**
 * Whether a viewer may see `review r` whole: HR and auditors all, its subject once it is shared, the line above the
 * subject today, its accountable rater and that one's line manager. Nobody sees their own as somebody's manager.
 */
export const seesWhole = (viewer: Viewer): RawBuilder<unknown> => {
  const { personId, relations } = viewer;
  if (relations.has('anyone')) return sql`true`;
  const day = today(viewer);
  const asManager = either([
    relations.has('manager') && sql`r.subject_id in ${reportsOf(personId, day)}`,
    relations.has('accountableRater') && sql`r.accountable_rater_id = ${personId}`,
    relations.has('ratersManager') && sql`r.accountable_rater_id in ${directReportsOf(personId, day)}`,
  ]);
  return either([
    relations.has('audience') && sql`(r.subject_id = ${personId} and r.state in ('shared', 'acknowledged'))`,
    sql`(r.subject_id <> ${personId} and ${asManager})`,
  ]);
};

/**
 * Whether a viewer takes part in `review r`. A participant sees that it is held, the own assignment and what they wrote
 * themselves: no rating, no finding about others, nobody else's assessment.
 */
export const takesPart = ({ personId, relations }: Viewer): RawBuilder<unknown> =>
  relations.has('participant')
    ? sql`exists (select from review.participant p
        where p.review_id = r.review_id and p.person_id = ${personId} and not p.released)`
    : sql`false`;
