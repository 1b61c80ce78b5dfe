import { fixed } from '@cairn/read-model/compiled-once';
import { type RawBuilder, sql } from 'kysely';
import type { SqlViewer } from '../asking/viewer.sql.ts';
import { cycleName, personNameAndThen, unitNameAndThen } from '../people/name.sql.ts';
import { objectiveNameShown, scorecardNameShown, templateNameShown } from '../scorecards/name-shown.sql.ts';

const at = sql`g.set_position`;

/** The version of the formulas that the cycle of `goal g` pins; null if the cycle has not reached the read model. */
export const scoringOfGoal = fixed(
  sql`(select c.policy ->> 'scoringVersion' from review.cycle c where c.cycle_id = g.cycle_id)`,
);

/** What the people of `goal g`, or the unit that owns it, are called, and were when it was set. */
export const peopleOfGoal = fixed(sql`
  ${personNameAndThen(sql`g.accountable_id`, at)} as accountable,
  case g.owner_kind
    when 'person' then ${personNameAndThen(sql`g.owner_id`, at)} else ${unitNameAndThen(sql`g.owner_id`, at)} end as owner`);

const namesAt = (
  time: Pick<SqlViewer, 'past'> & { found?: boolean },
): RawBuilder<unknown> => sql`${peopleOfGoal}, ${unitNameAndThen(sql`g.unit_id`, at)} as unit,
  ${cycleName(sql`g.cycle_id`)} as cycle_name,
  ${templateNameShown(time, 'okr.goal_template', sql`g.template_id`)} as template_name,
  ${scorecardNameShown(time, sql`g.scorecard_id`)} as scorecard_name,
  ${objectiveNameShown(time, { scorecardId: sql`g.scorecard_id`, objectiveId: sql`g.objective_id` })} as objective_name`;
const namesNow = fixed(namesAt({}));

/**
 * What all ids of `goal g` are called. People and units are called what they are today, and were when it was set; everything
 * else what it was at the time that is shown. In the past `versionsFor` has found the versions.
 */
export const goalNames = (time: Pick<SqlViewer, 'past'>): RawBuilder<unknown> =>
  time.past ? namesAt({ ...time, found: true }) : namesNow;
