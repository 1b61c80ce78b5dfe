import { fixed } from '@cairn/read-model/compiled-once';
import { sql } from 'kysely';
import { cycleName, personNameAndThen, scorecardName, unitNameAndThen } from '../people/name.sql.ts';

const at = sql`g.set_position`;

/** What the ids of `goal g` are called, and were when it was set. */
export const goalNames = fixed(sql`
  ${personNameAndThen(sql`g.accountable_id`, at)} as accountable,
  case g.owner_kind
    when 'person' then ${personNameAndThen(sql`g.owner_id`, at)} else ${unitNameAndThen(sql`g.owner_id`, at)} end as owner,
  ${unitNameAndThen(sql`g.unit_id`, at)} as unit,
  ${cycleName(sql`g.cycle_id`)} as cycle_name,
  (select n.name from okr.goal_template n where n.template_id = g.template_id) as template_name,
  ${scorecardName(sql`g.scorecard_id`)} as scorecard_name`);
