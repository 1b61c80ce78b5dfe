import type { Personal } from '@cairn/contracts/personal';
import { jsonRows } from '@cairn/read-model/json-rows';
import { sql } from 'kysely';
import type { Head } from '../asking/head.ts';
import { reviewHead } from '../asking/head.sql.ts';
import { select } from '../asking/select.ts';
import type { QueryContext } from '../context.ts';
import { hasSubmitted } from '../reviews/submitted.sql.ts';
import { personName } from './name.sql.ts';
import { directReportsOf, managerInOffice } from './reporting-line.sql.ts';

type Assignment = { reviewId: string; assignmentId: string; relation: string; submitted: boolean };

type Relations = {
  head: Head;
  manager: string | null;
  manager_name: Personal | null;
  on_behalf_of_name: Personal | null;
  reports: string[];
  rates: string[];
  assesses: Assignment[];
};

/** How a person stands to others today: their manager, their direct reports, and the open reviews that wait for them. */
export const relationsOf = async (
  context: QueryContext,
  { personId, onBehalfOf = null }: { personId: string; onBehalfOf?: string | null | undefined },
  day: string,
) => {
  const assignments = sql<Assignment>`(
    select p.review_id as "reviewId", p.assignment_id as "assignmentId", p.relation, ${hasSubmitted} as submitted
    from review.participant p join review.review r on r.review_id = p.review_id
    where p.person_id = ${personId} and not p.released and r.state = 'open'
    order by r.opened_position, p.assignment_id)`;
  const [found] = await select(
    context,
    sql<Relations>`
      select ${reviewHead} as head,
        manager, ${personName(sql`manager`)} as manager_name,
        ${personName(sql`${onBehalfOf}::text`)} as on_behalf_of_name,
        array(select person_id from ${directReportsOf(personId, day)} d order by person_id) as reports,
        array(select review_id from review.review where accountable_rater_id = ${personId} and state = 'open'
          order by opened_position) as rates,
        ${jsonRows(assignments)} as assesses
      from (select ${managerInOffice(sql`${personId}::text`, day)} as manager) above`,
  );
  if (!found) throw new Error('a select from one row answers with one row');
  const { manager, manager_name, on_behalf_of_name, reports, rates, assesses, head } = found;
  return {
    onBehalfOfName: on_behalf_of_name,
    managerId: manager,
    managerName: manager_name,
    reports,
    rates,
    assesses,
    position: head?.position ?? '0',
  };
};
