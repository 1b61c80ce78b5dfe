import { contains } from '@cairn/read-model/conditions';
import { db } from '@cairn/read-model/database';
import { fromJson, type Json, jsonRows } from '@cairn/read-model/json-rows';
import { attachmentTable, scorecardTable } from '@cairn/read-model/scorecard.tables';
import { type RawBuilder, sql } from 'kysely';
import { type Head, reflected } from '../asking/head.ts';
import { reviewHead, scorecardHead } from '../asking/head.sql.ts';
import { type Page, pageOf } from '../asking/page.ts';
import { streamsOf } from '../asking/parked.ts';
import { select } from '../asking/select.ts';
import type { Viewer } from '../asking/viewer.ts';
import type { QueryContext } from '../context.ts';
import { goalsWithProgress } from '../goals/goal.query.ts';
import { visibleTo } from '../goals/goal.visibility.sql.ts';
import { scorecardName, unitName, unitNameThen } from '../people/name.sql.ts';
import type { DetachedKpi, KpiHistory, KpiRow } from './kpi.rows.ts';
import { historyFrom, historyOfKpi, type JsonKpiHistory } from './kpi.sql.ts';
import type { Asked } from './kpi.view.ts';
import { type ScorecardRow, type ScorecardRows, scorecardBase, wholeScorecard } from './scorecard.view.ts';

type JsonKpiRow = Json<Omit<KpiRow, keyof KpiHistory>> & JsonKpiHistory;
type JsonScorecardRows = Omit<ScorecardRows, 'scorecard' | 'kpis' | 'detached'> & {
  scorecard: Json<ScorecardRow>;
  kpis: JsonKpiRow[];
  detached: Json<DetachedKpi>[];
};

const scorecardRow = fromJson(scorecardTable);
const attachment = fromJson(attachmentTable);

const kpiRow = (row: JsonKpiRow): KpiRow => ({ ...attachment(row), ...historyFrom(row) });

const unitId = sql.ref('s.unit_id');

/** What the ids of scorecard `s` are called. */
const names = [
  unitName(unitId).as('unit_name'),
  unitNameThen(unitId, sql.ref('s.drafted_position')).as('unit_name_then'),
  scorecardName(sql.ref('s.aligned_to')).as('aligned_to_name'),
] as const;

type NamedPage = Page & { name?: string | undefined };

const afterPosition = ({ name, after, limit }: NamedPage) =>
  db
    .selectFrom('scorecard.scorecard as s')
    .selectAll('s')
    .select(names)
    .where('s.drafted_position', '>', after)
    .$if(name !== undefined, (cards) => cards.where(contains(sql`s.name`, name ?? '')))
    .orderBy('s.drafted_position')
    .limit(limit + 1);

/** A page of scorecards in the order in which they were drafted. */
export const scorecardPage = async (context: QueryContext, page: NamedPage) => {
  const [found] = await select(
    context,
    sql<{ head: Head; review_head: Head; scorecards: Json<ScorecardRow>[] }>`
      select ${scorecardHead} as head, ${reviewHead} as review_head, ${jsonRows(afterPosition(page))} as scorecards`,
  );
  const scorecards = found?.scorecards.map(scorecardRow) ?? [];
  const { shown, next } = pageOf(scorecards, page, (scorecard) => scorecard.drafted_position);
  return {
    scorecards: shown.map(scorecardBase),
    next,
    ...reflected(
      { scorecard: found?.head ?? null },
      {
        shown: streamsOf('scorecard', shown, ({ scorecard_id }) => scorecard_id),
      },
      [found?.review_head],
    ),
  };
};

/** One scorecard with its objectives, its KPIs, their targets and their measurements. */
const oneScorecard = (scorecardId: string): RawBuilder<JsonScorecardRows> => sql`
  select
    to_json(s) as scorecard,
    ${scorecardHead} as head,
    coalesce((
      select json_agg(to_json(o) order by o.position) from scorecard.objective o where o.scorecard_id = s.scorecard_id), '[]') as objectives,
    coalesce((
      select json_agg(json_build_object(
        'objective_id', a.objective_id, 'weight', a.weight, 'recorded_at', a.recorded_at, ${historyOfKpi})
        order by a.position)
      from scorecard.attachment a join scorecard.kpi k on k.kpi_id = a.kpi_id
      where a.scorecard_id = s.scorecard_id and a.detached_at is null), '[]') as kpis,
    coalesce((
      select json_agg(json_build_object('objective_id', a.objective_id, 'kpi_id', a.kpi_id, 'weight', a.weight,
        'detached_at', a.detached_at, 'detached_reason', a.detached_reason, 'name', k.name) order by a.position)
      from scorecard.attachment a join scorecard.kpi k on k.kpi_id = a.kpi_id
      where a.scorecard_id = s.scorecard_id and a.detached_at is not null), '[]') as detached
  from (select s.*, ${sql.join(names.map((each) => sql`${each}`))} from scorecard.scorecard s where s.scorecard_id = ${scorecardId}) s`;

/** One scorecard with the goals that serve it and that the viewer may see; undefined if there is no such scorecard. */
export const scorecardWhole = async (
  context: QueryContext,
  scorecardId: string,
  { viewer, ...asked }: Omit<Asked, 'now' | 'timeZone'> & { viewer: Viewer },
) => {
  const serving = sql`select g.* from okr.goal g where g.scorecard_id = ${scorecardId} and ${visibleTo(viewer)}`;
  const [[found], goals] = await Promise.all([
    select(context, oneScorecard(scorecardId)),
    goalsWithProgress(context, serving, { viewer, detail: 'owners' }),
  ]);
  if (!found) return undefined;
  const rows = {
    ...found,
    scorecard: scorecardRow(found.scorecard),
    kpis: found.kpis.map(kpiRow),
    detached: found.detached.map((row) => attachment(row)),
  };
  return wholeScorecard(rows, goals, { ...asked, now: viewer.now, timeZone: context.timeZone });
};
