import type { Personal } from '@cairn/contracts/personal';
import { where } from '@cairn/read-model/conditions';
import type {
  NominationAnswer,
  nominationTable,
  NominationStatus,
} from '@cairn/read-model/nomination.tables';
import type { RowOf } from '@cairn/read-model/table';
import { type RawBuilder, sql } from 'kysely';
import type { Page } from '../asking/page.ts';
import { today, type Viewer } from '../asking/viewer.ts';
import { cycleName, personName } from '../people/name.sql.ts';
import { isEmployed } from '../people/reporting-line.sql.ts';
import { seesWhole } from './review.visibility.sql.ts';

/** How much of `nomination named` in `review r` the viewer sees: `whole`, `subject`, `nominee` or `none`. */
export const seesNomination = (viewer: Viewer): RawBuilder<'whole' | 'subject' | 'nominee' | 'none'> => {
  const { personId, relations, onOwnCase } = viewer;
  const present = isEmployed(sql`${personId}::text`, today(viewer));
  const asSubject = onOwnCase.has('participant')
    ? sql`(named.to_subject is not null and ${present})`
    : sql`false`;
  const asNominee = relations.has('participant')
    ? sql`(named.person_id = ${personId} and named.status in ('assigned', 'declined') and ${present})`
    : sql`false`;
  return sql`case
    when r.subject_id = ${personId} then case when ${asSubject} then 'subject' else 'none' end
    when ${seesWhole(viewer)} then 'whole' when ${asNominee} then 'nominee' else 'none' end`;
};

export type NominationFilter = {
  review?: string | undefined;
  subject?: string | undefined;
  person?: string | undefined;
  cycle?: string | undefined;
  status?: NominationStatus | undefined;
  nomination?: NominationAnswer | undefined;
};

export type NominationRow = RowOf<typeof nominationTable> & {
  sight: 'whole' | 'subject' | 'nominee';
  subject_id: string;
  cycle_name: string | null;
  answer: NominationAnswer | null;
  over_limit: boolean;
} & Record<'subject_name' | 'person_name' | 'instead_name', Personal | null>;

/** Whether the person of `nomination named` is asked in more reviews of the cycle than its policy says. */
const overLimit = sql`coalesce((
  select count(distinct other.review_id) from review.nomination other
  where other.person_id = named.person_id and other.cycle_id = named.cycle_id and other.status in ('nominated', 'assigned')
  ) > (c.policy -> 'reviewsPerGiver' ->> 'warn')::integer, false)`;

/** The status that the viewer is shown. */
export const statusShown = sql<NominationStatus>`
  case sight.sight when 'subject' then named.to_subject ->> 'status' else named.status end`;

/** What became of the subject's nomination; null if there was none. */
const answer = sql<NominationAnswer | null>`
  case when named.to_subject ->> 'status' in ('nominated', 'turnedDown') then named.to_subject ->> 'status'
    when named.to_subject is not null then 'approved' end`;

/** A page of nominations that the viewer may see, in the order in which they were recorded. */
export const pageOfNominations = (
  { review, subject, person, cycle, status, nomination }: NominationFilter,
  viewer: Viewer,
  { after, limit }: Page,
): RawBuilder<NominationRow> => sql`(
  select named.*, sight.sight, r.subject_id, ${cycleName(sql`named.cycle_id`)} as cycle_name, ${overLimit} as over_limit,
    ${answer} as answer, ${personName(sql`r.subject_id`)} as subject_name, ${personName(sql`named.person_id`)} as person_name,
    ${personName(sql`named.instead_id`)} as instead_name
  from review.nomination named
  join review.review r on r.review_id = named.review_id
  join review.cycle c on c.cycle_id = named.cycle_id
  cross join lateral (select ${seesNomination(viewer)} as sight offset 0) sight
  ${where(
    sql`named.position > ${after}::bigint`,
    review && sql`named.review_id = ${review}`,
    subject && sql`r.subject_id = ${subject}`,
    person && sql`named.person_id = ${person}`,
    cycle && sql`named.cycle_id = ${cycle}`,
    status && sql`${statusShown} = ${status}`,
    nomination && sql`sight.sight = 'whole' and ${answer} = ${nomination}`,
    sql`sight.sight <> 'none'`,
  )} order by named.position limit ${limit + 1})`;
