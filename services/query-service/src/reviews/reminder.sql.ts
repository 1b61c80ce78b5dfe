import type { Personal } from '@cairn/contracts/personal';
import type { StageName } from '@cairn/contracts/stage.values';
import { either, where } from '@cairn/read-model/conditions';
import { type Json, jsonRows } from '@cairn/read-model/json-rows';
import { type RawBuilder, sql } from 'kysely';
import type { Viewer } from '../asking/viewer.ts';
import { through } from '../cycles/through.sql.ts';
import { personName } from '../people/name.sql.ts';
import { isOverseen } from './review.visibility.sql.ts';
import { hasSubmitted, isMerged } from './submitted.sql.ts';

/** What somebody still has to do in a stage of a review that has begun. */
export type Reminder = {
  place: string;
  stage: StageName;
  due_on: string;
  days_left: number;
  due_before: string | null;
  joined_late: boolean;
  person_id: string;
  person_name: Personal | null;
  review_id: string;
  subject_id: string;
  subject_name: Personal | null;
  cycle_id: string;
  cycle_name: string;
};

export type ReminderFilter = {
  cycle?: string | undefined;
  person?: string | undefined;
  stage?: StageName | undefined;
  overdue?: boolean | undefined;
};

const day = ({ now }: Viewer): RawBuilder<unknown> =>
  sql`(${now.toISOString()}::timestamptz at time zone c.time_zone)::date`;

/**
 * Who has something to do in stage `s` of review `r`. Whether somebody whose input is merged has answered is told to nobody but
 * themself.
 */
const owing = (viewer: Viewer): RawBuilder<unknown> => sql`(
  select r.subject_id as person_id, s.stage as part where s.stage = 'nomination' and not ${through.nomination}
  union all
  select p.person_id, p.assignment_id from review.participant p
  where s.stage = 'selfAndPeer' and p.review_id = r.review_id and not p.released and p.relation <> 'manager'
    and not ${through.calibration} and not ${hasSubmitted} and (p.person_id = ${viewer.personId} or not ${isMerged})
  union all
  select r.accountable_rater_id, s.stage
  where (s.stage = 'manager' and not ${through.manager})
    or (s.stage = 'calibration' and ${through.manager} and not ${through.calibration})
    or (s.stage = 'sharing' and ${through.calibration} and not ${through.sharing})
  union all
  select r.subject_id, s.stage where s.stage = 'acknowledgement' and ${through.sharing} and not ${through.acknowledgement}
) o`;

/** The reminders after a place, those that are due first before the others: the viewer's own, and all others for HR. */
export const remindersAfter = (
  viewer: Viewer,
  { cycle, person, stage, overdue }: ReminderFilter,
  { after, limit }: { after: string; limit: number },
): RawBuilder<Json<Reminder>[]> =>
  jsonRows<Reminder>(sql`(
    select page.*, ${personName(sql`page.person_id`)} as person_name, ${personName(sql`page.subject_id`)} as subject_name
    from (
      select s.to || '/' || r.review_id || '/' || o.part as place, s.stage, s.to::text as due_on,
        s.to - ${day(viewer)} as days_left, s.moves -> -1 -> 'from' ->> 'to' as due_before,
        exists (select from review.member_change x where x.cycle_id = r.cycle_id
          and x.employment_id = r.employment_id and x.change = 'joined') as joined_late, o.person_id, r.review_id, r.subject_id, r.cycle_id, c.name as cycle_name
      from review.review r join review.cycle c on c.cycle_id = r.cycle_id
      cross join lateral jsonb_to_recordset(c.stages) as s(stage text, "from" date, "to" date, moves jsonb)
      cross join lateral ${owing(viewer)}
      ${where(
        sql`r.state not in ('withdrawn', 'unscreened')`,
        sql`s.from <= ${day(viewer)}`,
        sql`s.to || '/' || r.review_id || '/' || o.part > ${after}`,
        either(sql`o.person_id = ${viewer.personId}`, viewer.relations.has('anyone') && isOverseen(viewer)),
        cycle && sql`r.cycle_id = ${cycle}`,
        person && sql`o.person_id = ${person}`,
        stage && sql`s.stage = ${stage}`,
        overdue !== undefined && sql`(s.to < ${day(viewer)}) = ${overdue}::boolean`,
      )}
      order by place limit ${limit}) page
    order by page.place)`);
