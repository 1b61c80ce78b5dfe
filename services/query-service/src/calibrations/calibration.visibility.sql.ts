import { either } from '@cairn/read-model/conditions';
import { type RawBuilder, sql } from 'kysely';
import { today, type Viewer } from '../asking/viewer.ts';
import { isEmployed, lineAbove } from '../people/reporting-line.sql.ts';
import { isOverseen } from '../reviews/review.visibility.sql.ts';

/** Whether the viewer, employed today, facilitates session `s` or takes part in it, while it is open. */
const isSeated = (viewer: Viewer): RawBuilder<boolean> => {
  if (!viewer.relations.has('calibrating')) return sql`false`;
  const me = sql`${viewer.personId}::text`;
  return sql`(s.state = 'open' and (s.facilitator_id = ${me} or s.participant_ids @> to_jsonb(${me}))
    and ${isEmployed(me, today(viewer))})`;
};

/** Whether a viewer may see session `s`: HR and auditors do, and while it is open those who have a seat in it. */
export const seesSession = (viewer: Viewer): RawBuilder<boolean> =>
  either(viewer.relations.has('anyone') && sql`true`, isSeated(viewer));

/** Whether session `s` looks at `review r`. */
export const holdsReview: RawBuilder<boolean> = sql`(r.cycle_id = s.cycle_id and case s.scope ->> 'kind'
  when 'units' then coalesce(r.unit_id in (select jsonb_array_elements_text(s.scope -> 'unitIds')), false)
  when 'reviews' then r.review_id in (select jsonb_array_elements_text(s.scope -> 'reviewIds'))
  else true end)`;

/**
 * Whether a viewer calibrates `review r`, which session `s` holds: it is neither their own nor that of somebody above them in
 * today's reporting line.
 */
export const calibrates = (viewer: Viewer): RawBuilder<boolean> => {
  const me = sql`${viewer.personId}::text`;
  const day = today(viewer);
  const isAbove = sql`(coalesce(r.subject_id = any(${lineAbove(me, day)}::text[]), false)
    and ${isEmployed(sql`r.subject_id`, day)})`;
  return sql`(${isSeated(viewer)} and r.subject_id <> ${me} and not ${isAbove})`;
};

/** Whether a viewer sees `review r` in session `s`, which holds it: as HR or an auditor, or as one who calibrates it. */
export const seesCalibrated = (viewer: Viewer): RawBuilder<boolean> =>
  either(isOverseen(viewer), calibrates(viewer));
