import { contains, where } from '@cairn/read-model/conditions';
import { fromJson, type Json, jsonRows } from '@cairn/read-model/json-rows';
import { objectiveTable } from '@cairn/read-model/scorecard.tables';
import type { RowOf } from '@cairn/read-model/table';
import { type RawBuilder, sql } from 'kysely';
import { type Head, readUpTo } from '../asking/head.ts';
import { okrHead, reviewHead, scorecardHead } from '../asking/head.sql.ts';
import { type Page, pageOf } from '../asking/page.ts';
import { streamsOf } from '../asking/parked.ts';
import { select } from '../asking/select.ts';
import { today, type Viewer } from '../asking/viewer.ts';
import type { QueryContext } from '../context.ts';
import { visibleTo } from '../goals/goal.visibility.sql.ts';
import { noUnit, objectiveCounts } from './pilot.sql.ts';
import { cardVisibleTo } from './scorecard.visibility.sql.ts';
import type { Viewers } from './viewers.ts';

type Row = Pick<
  RowOf<typeof objectiveTable>,
  'objective_id' | 'name' | 'scorecard_id' | 'perspective_id' | 'due_on' | 'position'
> & {
  scorecard_name: string;
  perspective_name: string | null;
  served: boolean;
  kpis: number;
  leading_kpis: number;
};

export type ObjectiveFilter = {
  name?: string | undefined;
  scorecard?: string | undefined;
  cycle?: readonly string[] | undefined;
  served?: boolean | undefined;
  leadingKpi?: boolean | undefined;
  /** For which unit what is tried in pilots counts. */
  unit?: string | undefined;
};

const row = fromJson(objectiveTable);

/**
 * Whether a goal that the viewer may see serves `objective o`: one of these cycles if any are given, otherwise one that is
 * not closed.
 */
const isServed = (cycle: readonly string[] | undefined, viewer: Viewer): RawBuilder<boolean> => sql`exists (
  select from okr.goal g where g.scorecard_id = o.scorecard_id and g.objective_id = o.objective_id
    and ${cycle ? sql`g.cycle_id = any(${cycle}::text[])` : sql`g.state <> 'closed'`} and ${visibleTo(viewer)})`;

/** How many KPIs `objective o` has, or how many leading ones. */
const kpisOf = (which: RawBuilder<unknown>): RawBuilder<number> => sql`(
  select count(*)::int from scorecard.attachment a join scorecard.kpi k on k.kpi_id = a.kpi_id
  where a.scorecard_id = o.scorecard_id and a.objective_id = o.objective_id and a.detached_at is null
    and k.retired_at is null and ${which})`;

const leadingKpis = kpisOf(sql`k.indicator = 'leading'`);

const isRetired = (day: string): RawBuilder<boolean> => sql`exists (
  select from jsonb_array_elements(o.weights) w where w ->> 'value' is null and (w ->> 'from')::date <= ${day}::date)`;

const pageOfObjectives = (
  { name, scorecard, cycle, served, leadingKpi, unit }: ObjectiveFilter,
  { viewers: { goals, cards }, after, limit }: Page & { viewers: Viewers },
): RawBuilder<Row> => sql`(
  select o.objective_id, o.name, o.scorecard_id, o.perspective_id, o.due_on, o.position, s.name as scorecard_name,
    (select p ->> 'name' from jsonb_array_elements(s.perspectives) p where p ->> 'perspectiveId' = o.perspective_id) as perspective_name,
    ${isServed(cycle, goals)} as served, ${kpisOf(sql`true`)} as kpis, ${leadingKpis} as leading_kpis
  from scorecard.objective o join scorecard.scorecard s on s.scorecard_id = o.scorecard_id
  ${where(
    sql`o.position > ${after}::bigint`,
    cardVisibleTo(cards),
    sql`not ${isRetired(today(cards))}`,
    objectiveCounts({ day: today(cards), units: unit === undefined ? noUnit : sql`(${unit}::text)` }),
    name && contains(sql`o.name`, name),
    scorecard && sql`o.scorecard_id = ${scorecard}`,
    served !== undefined && sql`${isServed(cycle, goals)} = ${served}`,
    leadingKpi !== undefined && sql`(${leadingKpis} > 0) = ${leadingKpi}`,
  )}
  order by o.position limit ${limit + 1})`;

/** A page of strategic objectives that are not retired, in the order in which they were added. */
export const objectivePage = async (
  context: QueryContext,
  filter: ObjectiveFilter,
  page: Page & { viewers: Viewers },
) => {
  const [found] = await select(
    context,
    sql<{ heads: Head[]; objectives: Json<Row>[] }>`
      select json_build_array(${scorecardHead}, ${okrHead}, ${reviewHead}) as heads,
        ${jsonRows(pageOfObjectives(filter, page))} as objectives`,
  );
  const objectives = found?.objectives.map((each) => row(each)) ?? [];
  const { shown, next } = pageOf(objectives, page, ({ position }) => position);
  return {
    objectives: shown.map((each) => ({
      objectiveId: each.objective_id,
      name: each.name,
      scorecardId: each.scorecard_id,
      scorecardName: each.scorecard_name,
      perspectiveId: each.perspective_id,
      perspectiveName: each.perspective_name,
      dueOn: each.due_on,
      served: each.served,
      kpis: each.kpis,
      leadingKpis: each.leading_kpis,
    })),
    next,
    ...readUpTo(found?.heads ?? [], {
      shown: streamsOf('scorecard', shown, ({ scorecard_id }) => scorecard_id),
    }),
  };
};
