import type { Personal } from '@cairn/contracts/personal';
import { type RawBuilder, sql } from 'kysely';
import { happened } from '../asking/past.sql.ts';
import type { SqlViewer } from '../asking/viewer.sql.ts';
import { where } from '@cairn/read-model/conditions';
import { personName, unitName } from '../people/name.sql.ts';

/** The name today of the owner in a row with `owner_kind` and `owner_id`. */
export const ownerName = (
  goal: RawBuilder<unknown>,
): RawBuilder<Personal | null> => sql`case ${goal}.owner_kind
  when 'person' then ${personName(sql`${goal}.owner_id`)} else to_jsonb(${unitName(sql`${goal}.owner_id`)}) end`;

/** Everybody who owned `goal g` or answered for it, oldest first. */
export const owners = ({ past }: Pick<SqlViewer, 'past'>) => sql`(
  select json_agg(to_json(o)::jsonb || jsonb_build_object('owner_name', ${ownerName(sql`o`)},
    'accountable_name', ${personName(sql`o.accountable_id`)}) order by o.revision)
  from okr.goal_owner o ${where(sql`o.goal_id = g.goal_id`, past && happened(past, sql`o.occurred_at`, sql`o.known_at`))})`;

/** The goals that the subject of `seen r` owned or answered for on a day of the evaluation period of `cycle c`. */
export const keptBySubject = sql`(
  select distinct o.goal_id from okr.goal_owner o
  left join lateral (
    select n.occurred_at from okr.goal_owner n where n.goal_id = o.goal_id and n.revision > o.revision
    order by n.revision limit 1) next on true
  where (o.accountable_id = r.subject_id or (o.owner_kind = 'person' and o.owner_id = r.subject_id))
    and (o.revision = 0 or (o.occurred_at at time zone c.time_zone)::date <= c.period_to)
    and (next.occurred_at is null or (next.occurred_at at time zone c.time_zone)::date >= c.period_from))`;
