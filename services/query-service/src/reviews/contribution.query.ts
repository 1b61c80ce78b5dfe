import type { Personal } from '@cairn/contracts/personal';
import { where } from '@cairn/read-model/conditions';
import { fromJson, type Json, jsonRows } from '@cairn/read-model/json-rows';
import { contributionTable } from '@cairn/read-model/merged-input.tables';
import { type RawBuilder, sql } from 'kysely';
import { type Head, reflected } from '../asking/head.ts';
import { reviewHead } from '../asking/head.sql.ts';
import { type Page, pageOf } from '../asking/page.ts';
import { streamsOf } from '../asking/parked.ts';
import { select } from '../asking/select.ts';
import { showClocks } from '../asking/two-clocks.ts';
import type { QueryContext } from '../context.ts';
import { cycleName, personName } from '../people/name.sql.ts';
import type { Contribution } from './merged-input.sql.ts';

type ContributionFilter = { review?: string | undefined; cycle?: string | undefined };
type Named = Contribution & { subject_name: Personal | null; cycle_name: string | null };

const contributionRow = fromJson(contributionTable);

const inOrder = (
  { review, cycle }: ContributionFilter,
  { giverId, after, limit }: Page & { giverId: string },
): RawBuilder<Named> => sql`(
  select t.*, ${personName(sql`t.subject_id`)} as subject_name, ${cycleName(sql`t.cycle_id`)} as cycle_name
  from review.contribution t ${where(
    sql`t.giver_id = ${giverId}`,
    sql`t.position > ${after}::bigint`,
    review && sql`t.review_id = ${review}`,
    cycle && sql`t.cycle_id = ${cycle}`,
  )} order by t.position limit ${limit + 1})`;

const showContribution = (row: Named) => ({
  contributionId: row.contribution_id,
  reviewId: row.review_id,
  assignmentId: row.assignment_id,
  subjectId: row.subject_id,
  subjectName: row.subject_name,
  cycleId: row.cycle_id,
  cycleName: row.cycle_name,
  relation: row.relation,
  promise: { attribution: 'merged' as const, k: row.k, policyVersion: row.policy_version },
  ratings: row.ratings,
  text: row.text,
  superseded: row.superseded,
  released: row.released,
  ...showClocks(row.occurred_at, row.recorded_at),
  revision: row.revision,
});

/** A page of what somebody contributed themselves, oldest first. */
export const contributionPage = async (
  context: QueryContext,
  filter: ContributionFilter,
  page: Page & { giverId: string },
) => {
  const [found] = await select(
    context,
    sql<{ head: Head; contributions: Json<Named>[] }>`
      select ${reviewHead} as head, ${jsonRows(inOrder(filter, page))} as contributions`,
  );
  const rows = found?.contributions.map(contributionRow) ?? [];
  const { shown, next } = pageOf(rows, page, ({ position }) => position);
  const restsOn = { shown: streamsOf('contribution', shown, ({ contribution_id }) => contribution_id) };
  return {
    contributions: shown.map(showContribution),
    next,
    ...reflected({ review: found?.head ?? null }, restsOn),
  };
};
