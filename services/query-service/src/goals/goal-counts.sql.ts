import { where } from '@cairn/read-model/conditions';
import { type RawBuilder, sql } from 'kysely';
import { type SqlViewer, todayInSql } from '../asking/viewer.sql.ts';
import { isEmployed, managerInOffice } from '../people/reporting-line.sql.ts';
import { visibleTo } from './goal.visibility.sql.ts';

/** Whether everybody who keeps the chosen goal `o` has left. */
const keeperless = (viewer: SqlViewer): RawBuilder<boolean> =>
  sql`(o.state <> 'closed' and not ${isEmployed(sql`o.accountable_id`, todayInSql(viewer))}
    and (o.owner_kind = 'unit' or not ${isEmployed(sql`o.owner_id`, todayInSql(viewer))}))`;

/** The policy of the chosen goal's cycle, how many goals its owner has there, and whether its people have left. */
export const counted = (viewer: SqlViewer): RawBuilder<unknown> => sql`, (
  select json_build_object('policy', c.policy,
    'keeperless', ${keeperless(viewer)},
    'next_above', case when ${keeperless(viewer)} then ${managerInOffice(sql`o.accountable_id`, todayInSql(viewer))} end,
    'goals_of_owner', (
    select count(*)::int from okr.goal g
    ${where(sql`g.owner_id = o.owner_id and g.owner_kind = o.owner_kind and g.cycle_id = o.cycle_id`, visibleTo(viewer))}))
  from chosen o left join review.cycle c on c.cycle_id = o.cycle_id) as counted`;
