import { fixed } from '@cairn/read-model/compiled-once';
import { sql } from 'kysely';
import {
  cycleName,
  personName,
  personNameThen,
  scorecardName,
  unitName,
  unitNameThen,
} from '../people/name.sql.ts';
import { ownerName } from './goal-owner.sql.ts';

const at = sql`g.set_position`;

/** What the ids of `goal g` are called, and were when it was set. */
export const goalNames = fixed(sql`
  ${personName(sql`g.accountable_id`)} as accountable_name, ${personNameThen(sql`g.accountable_id`, at)} as accountable_name_then,
  ${ownerName(sql`g`)} as owner_name,
  case g.owner_kind
    when 'person' then ${personNameThen(sql`g.owner_id`, at)} else to_jsonb(${unitNameThen(sql`g.owner_id`, at)}) end as owner_name_then,
  ${unitName(sql`g.unit_id`)} as unit_name, ${unitNameThen(sql`g.unit_id`, at)} as unit_name_then,
  ${cycleName(sql`g.cycle_id`)} as cycle_name,
  (select n.name from okr.goal_template n where n.template_id = g.template_id) as template_name,
  ${scorecardName(sql`g.scorecard_id`)} as scorecard_name`);
