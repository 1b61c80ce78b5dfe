import type { Personal } from '@cairn/contracts/personal';
import { type RawBuilder, sql } from 'kysely';
import type { NamedPerson } from '../people/names-by-id.ts';
import { nameAt, personName, personNameThen, unitName, unitNameThen } from '../people/name.sql.ts';

/** What the ids of a review are called today and, if it differs, were called at its opening. */
export type ReviewNames = Record<
  'subject_name' | 'subject_name_then' | 'rater_name' | 'rater_name_then' | 'by_name',
  Personal | null
> &
  Record<'unit_name' | 'unit_name_then', string | null>;

const opening = sql`r.opened_position`;

/** The names in `review r`. */
export const reviewNames: RawBuilder<ReviewNames> = sql`
  ${personName(sql`r.subject_id`)} as subject_name, ${personNameThen(sql`r.subject_id`, opening)} as subject_name_then,
  ${personName(sql`r.accountable_rater_id`)} as rater_name,
  ${personNameThen(sql`r.accountable_rater_id`, opening)} as rater_name_then,
  ${personName(sql`r.rests_on ->> 'by'`)} as by_name,
  ${unitName(sql`r.unit_id`)} as unit_name, ${unitNameThen(sql`r.unit_id`, opening)} as unit_name_then`;

/** Everybody whom `review r` names. */
export const peopleIn: RawBuilder<NamedPerson[]> = sql`coalesce((
  select json_agg(json_build_object('person_id', n.person_id, 'name', n.name,
    'name_then', nullif(${nameAt(opening)}, n.name)) order by n.person_id)
  from review.person n where n.person_id in (
    select r.subject_id union all select r.accountable_rater_id
    union all select p.person_id from review.participant p where p.review_id = r.review_id
    union all select item ->> 'managerId' from jsonb_array_elements(r.managers) item
    union all select item ->> 'by' from jsonb_array_elements(r.rating_steps) item
    union all select item ->> 'by' from jsonb_array_elements(r.finals || r.talks || r.decisions || r.looks) item
    union all select item -> 'reopened' ->> 'by' from jsonb_array_elements(r.finals) item
    union all select item ->> 'reviewerId' from jsonb_array_elements(r.disputes) item
    union all select f.answered_by from review.flag f where f.review_id = r.review_id)), '[]')`;
