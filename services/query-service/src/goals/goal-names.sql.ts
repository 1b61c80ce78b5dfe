import { fixed } from '@cairn/read-model/compiled-once';
import { sql } from 'kysely';
import {
  cycleName,
  objectiveName,
  personNameAndThen,
  scorecardName,
  unitNameAndThen,
} from '../people/name.sql.ts';

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

/** What all ids of `goal g` are called, and were when it was set. */
export const goalNames = fixed(sql`${peopleOfGoal}, ${unitNameAndThen(sql`g.unit_id`, at)} as unit,
  ${cycleName(sql`g.cycle_id`)} as cycle_name,
  (select n.name from okr.goal_template n where n.template_id = g.template_id) as template_name,
  ${scorecardName(sql`g.scorecard_id`)} as scorecard_name,
  ${objectiveName(sql`g.scorecard_id`, sql`g.objective_id`)} as objective_name`);
