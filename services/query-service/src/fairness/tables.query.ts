import { organisationDetector, organisationDetectors } from '@cairn/bias/detectors';
import { type CountedByRater, scoreTables, selectionTables } from '@cairn/bias/group-facts';
import { bandsOf, hierarchyOf, leavesOf, tablesOf, unknownGroup, unmerged } from '@cairn/bias/group-tables';
import type { Personal } from '@cairn/contracts/personal';
import type { ReviewKind } from '@cairn/contracts/review.values';
import { streamOf } from '@cairn/contracts/streams';
import { countedReviews } from '@cairn/domain/counted-reviews';
import { cycleTable } from '@cairn/read-model/people.tables';
import { fromJson, type Json } from '@cairn/read-model/json-rows';
import type { RowOf } from '@cairn/read-model/table';
import { sql } from 'kysely';
import { reviewHead } from '../asking/head.sql.ts';
import { type Head, readUpTo } from '../asking/head.ts';
import { select } from '../asking/select.ts';
import type { QueryContext } from '../context.ts';
import { ownIsOpen } from './own-review.sql.ts';
import { type Judged, showTable } from './table.view.ts';

/** A review with a mark, and the groups of its subject. Erased groups and those of a later day are left out. */
type Rated = {
  subjectId: string;
  kind: ReviewKind;
  opened: string;
  mark: number;
  /** Who proposed last. */
  raterId: string;
  groups: Record<string, Personal | null>;
};
type Cycle = RowOf<typeof cycleTable>;

const cycleRow = fromJson(cycleTable);

const rated = sql<Rated[]>`(select coalesce(json_agg(to_json(t)), '[]') from (
  select r.subject_id as "subjectId", r.kind, r.opened_position::text as opened, r.mark,
    (select step ->> 'by' from jsonb_array_elements(r.rating_steps) with ordinality s(step, place)
      where step ->> 'kind' = 'proposal' order by place desc limit 1) as "raterId",
    (select coalesce(jsonb_object_agg(g.category, (
        select each -> 'value' from jsonb_array_elements(g.groups) each
        where each ->> 'validFrom' <= c.period_to::text order by each ->> 'validFrom' desc limit 1)), '{}')
      from review.fairness_group g where g.person_id = r.subject_id) as groups
  from review.review r where r.cycle_id = c.cycle_id and r.state <> 'withdrawn' and r.mark is not null) t)`;

const known = (value: Personal | null | undefined): string =>
  typeof value === 'string' ? value : unknownGroup;

const peopleIn = (rows: readonly Rated[]): { categories: string[]; people: CountedByRater[] } => {
  const categories = hierarchyOf(
    rows.flatMap(({ groups }) =>
      Object.entries(groups).flatMap(([category, value]) => (typeof value === 'string' ? [category] : [])),
    ),
  );
  const counted = countedReviews(rows.map((row) => ({ ...row, opened: BigInt(row.opened) })));
  const people = counted.map(({ mark, raterId, groups }) => ({
    path: categories.map((category) => known(groups[category])),
    mark,
    raterId,
  }));
  return { categories, people };
};

/** The version of a detector that the cycle pins, and the newest one if it pins none. */
const versionOf = ({ policy: { detectors } }: Cycle, name: 'fourFifths' | 'scoreImpact'): string =>
  detectors[name] ?? Object.keys(organisationDetectors[name]).at(-1) ?? '1';

/**
 * Every table of a cycle in full, as it is now: nothing is merged, and everybody with a mark counts once, also if nothing is
 * known of them. Undefined if there is no such cycle.
 */
export const fullTables = async (context: QueryContext, cycleId: string, readerId: string) => {
  const [found] = await select(
    context,
    sql<{ head: Head; cycle: Json<Cycle>; withheld: boolean; rows: Rated[] }>`
      select ${reviewHead} as head, ${ownIsOpen(readerId)} as withheld, to_json(c) as cycle, ${rated} as rows
      from review.cycle c where c.cycle_id = ${cycleId}`,
  );
  if (!found) return undefined;
  const cycle = cycleRow(found.cycle);
  const bands = bandsOf(cycle.scale?.marks.map(({ value }) => value) ?? []);
  const { categories, people } = peopleIn(found.withheld ? [] : found.rows);
  const tables = tablesOf(unmerged(leavesOf(people, bands)), categories);
  const judged: Judged = new Map(
    [
      ...organisationDetector(
        'fourFifths',
        versionOf(cycle, 'fourFifths'),
      )({ tables: selectionTables(tables, { people, categories, bands }) }),
      ...organisationDetector(
        'scoreImpact',
        versionOf(cycle, 'scoreImpact'),
      )({
        tables: scoreTables(tables, { people, categories }),
      }),
    ].map((finding) => [finding.about, finding]),
  );
  return {
    cycleId,
    cycleName: cycle.name,
    withheld: found.withheld,
    rated: people.length,
    bands,
    categories,
    tables: tables.map((table) => showTable(table, judged)),
    ...readUpTo([found.head], { shown: [streamOf('cycle', cycleId)] }),
  };
};
