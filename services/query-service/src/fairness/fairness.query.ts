import { tablesOf } from '@cairn/bias/group-tables';
import type { DetectorCount } from '@cairn/contracts/fairness.values';
import { streamOf } from '@cairn/contracts/streams';
import {
  type fairnessPartitionTable,
  fairnessRequestTable,
  fairnessScreeningTable,
} from '@cairn/read-model/fairness.tables';
import type { Personal } from '@cairn/contracts/personal';
import { fromJson, type Json, jsonRows } from '@cairn/read-model/json-rows';
import type { RowOf } from '@cairn/read-model/table';
import { type RawBuilder, sql } from 'kysely';
import { reviewHead } from '../asking/head.sql.ts';
import { type Head, readUpTo } from '../asking/head.ts';
import { select } from '../asking/select.ts';
import { showClocks } from '../asking/two-clocks.ts';
import type { QueryContext } from '../context.ts';
import { personName } from '../people/name.sql.ts';
import { findingColumns, type FindingRow, lastScreening, showFinding } from './finding.sql.ts';
import { ownIsOpen } from './own-review.sql.ts';
import { summaryRows } from './summary.view.ts';
import { showTable } from './table.view.ts';

type Screening = RowOf<typeof fairnessScreeningTable>;
type Request = RowOf<typeof fairnessRequestTable>;
type Found = {
  head: Head;
  name: string;
  last: Json<Screening> | null;
  request: Json<Request> | null;
  requester: Personal | null;
  counts: DetectorCount[];
  released: Json<Screening> | null;
  withheld: boolean;
  groups: RowOf<typeof fairnessPartitionTable>[];
  findings: FindingRow[];
};

const screeningRow = fromJson(fairnessScreeningTable);
const requestRow = fromJson(fairnessRequestTable);

const showLooked = (row: Screening) => ({
  fairnessScreeningId: row.fairness_screening_id,
  inputsUpTo: row.inputs_up_to,
  reviews: row.reviews,
  rated: row.rated,
  unreadable: row.unreadable,
  ...showClocks(row.occurred_at, row.recorded_at),
});

const outcomeOf = ({ request_id, fairness_screening_id }: Request) => {
  if (fairness_screening_id === null) return 'waiting' as const;
  return fairness_screening_id === request_id ? ('screened' as const) : ('nothingChanged' as const);
};

const showRequest = ({ request, requester }: Found) => {
  if (!request) return null;
  const row = requestRow(request);
  return {
    requestedBy: row.requested_by,
    requestedByName: requester,
    outcome: outcomeOf(row),
    fairnessScreeningId: row.fairness_screening_id,
    ...showClocks(row.occurred_at, row.recorded_at),
  };
};

const outcomesOf = (id: RawBuilder<unknown>, seesGroups: boolean): RawBuilder<DetectorCount[]> => sql`(
  select coalesce(json_agg(to_json(t)), '[]') from (
    select f.detector, f.version,
      count(*) filter (where f.outcome = 'flagged')::integer as flagged,
      count(*) filter (where f.outcome = 'clear')::integer as clear,
      count(*) filter (where f.outcome = 'notEnoughData')::integer as "notEnoughData"
    from review.fairness_finding f
    where f.fairness_screening_id = ${id} and ${seesGroups ? sql`true` : sql`f.rater_id is not null`}
    group by f.detector, f.version order by f.detector) t)`;

const screening = (id: RawBuilder<unknown>): RawBuilder<Json<Screening> | null> => sql`(
  select to_json(s) from review.fairness_screening s where s.fairness_screening_id = ${id})`;

/** The id of the screening of cycle `c` whose figures about groups were released; null if none was. */
const releasedId = sql`(select s.fairness_screening_id from review.fairness_screening s
  where s.cycle_id = c.cycle_id and s.released order by s.position limit 1)`;

const showReleased = ({ released, groups, findings, withheld }: Found) => {
  if (!released || withheld) return null;
  const row = screeningRow(released);
  const judged = new Map(findings.map((each) => [each.about, each]));
  return {
    ...showLooked(row),
    bands: row.bands,
    categories: row.categories,
    tables: tablesOf(groups, row.categories).map((table) => showTable(table, judged)),
    findings: findings
      .filter(({ outcome }) => outcome === 'flagged')
      .map((each) => showFinding(each, { figures: true })),
  };
};

const findCycle = async (
  context: QueryContext,
  cycleId: string,
  { readerId, seesGroups }: { readerId: string; seesGroups: boolean },
): Promise<Found | undefined> => {
  const last = lastScreening(sql`c.cycle_id`);
  const groups = sql`(select p.* from review.fairness_partition p
    where p.fairness_screening_id = ${releasedId} order by p.members)`;
  const findings = sql<FindingRow>`(select ${findingColumns} from review.fairness_finding f
    where f.fairness_screening_id = ${releasedId} and f.rater_id is null order by f.place)`;
  const [found] = await select(
    context,
    sql<Found>`select ${reviewHead} as head, c.name, ${ownIsOpen(readerId)} as withheld,
        ${screening(last)} as last, ${outcomesOf(last, seesGroups)} as counts,
        to_json(q) as request, ${personName(sql`q.requested_by`)} as requester,
        ${screening(releasedId)} as released, ${jsonRows(groups)} as groups, ${jsonRows(findings)} as findings
      from review.cycle c left join lateral (
        select * from review.fairness_request r where r.cycle_id = c.cycle_id order by r.position desc limit 1) q on true
      where c.cycle_id = ${cycleId}`,
  );
  return found;
};

const showCycle = (cycleId: string, { name, withheld, head }: Found) => ({
  cycleId,
  cycleName: name,
  withheld,
  ...readUpTo([head], { shown: [streamOf('fairness', cycleId)] }),
});

/**
 * The last screening of a cycle, and what was released about groups; undefined if there is no such cycle. What later screenings
 * say about groups is counted only for those who may read groups.
 */
export const fairnessOf = async (
  context: QueryContext,
  cycleId: string,
  reader: { readerId: string; seesGroups: boolean },
) => {
  const found = await findCycle(context, cycleId, reader);
  if (!found) return undefined;
  const row = found.last && screeningRow(found.last);
  return {
    ...showCycle(cycleId, found),
    screening: row && { ...showLooked(row), trigger: row.trigger_type, detectors: found.counts },
    request: showRequest(found),
    released: showReleased(found),
  };
};

/** What was released about groups, as the rows of a summary; undefined if there is no such cycle. */
export const releasedSummary = async (context: QueryContext, cycleId: string, readerId: string) => {
  const found = await findCycle(context, cycleId, { readerId, seesGroups: false });
  if (!found) return undefined;
  const { released, withheld, groups } = found;
  const rows = released && !withheld ? summaryRows(groups, screeningRow(released).categories) : [];
  return { ...showCycle(cycleId, found), rows };
};
