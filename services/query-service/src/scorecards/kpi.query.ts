import { contains, where } from '@cairn/read-model/conditions';
import { newest, scoring } from '@cairn/scoring/versions';
import { type RawBuilder, sql } from 'kysely';
import { type Head, reflected } from '../asking/head.ts';
import { okrHead, reviewHead, scorecardHead } from '../asking/head.sql.ts';
import { type Page, pageOf } from '../asking/page.ts';
import { streamsOf } from '../asking/parked.ts';
import { type Past, showPast } from '../asking/past.ts';
import { select } from '../asking/select.ts';
import type { Viewer } from '../asking/viewer.ts';
import type { QueryContext } from '../context.ts';
import { treeFor, unitsUnder } from '../people/unit-tree.sql.ts';
import { isComputedFrom } from './computed-from.sql.ts';
import { missingPeriods } from './kpi.cadence.ts';
import { restingOn, withComputed } from './kpi.computed.ts';
import { showForecast } from './kpi.forecast.view.ts';
import { missingInputs, showFormulas } from './kpi.formula.view.ts';
import { showListedKpi, showVersion } from './kpi.list.view.ts';
import { kpiThen } from './kpi.past.ts';
import type { KpiHistory } from './kpi.rows.ts';
import {
  historyFrom,
  historyOfKpi,
  type JsonKpiHistory,
  type JsonKpiVersion,
  kpisThen,
  latestOfKpi,
  versionFrom,
  versionsOfKpi,
} from './kpi.sql.ts';
import { type KpiUses, usesOfKpi } from './kpi.uses.sql.ts';
import { type Asked, showMeasuredKpi } from './kpi.view.ts';
import { kpiWarnings } from './kpi.warnings.ts';
import { tablesShowing } from './scorecard.tables.ts';

export type KpiFilter = {
  owner?: string | undefined;
  name?: string | undefined;
  indicator?: string | undefined;
  financial?: boolean | undefined;
  retired?: boolean | undefined;
  /** Computed from this KPI directly. */
  input?: string | undefined;
  /** On a public scorecard of this unit, or of it and the units below it. */
  unit?: string | undefined;
  under?: string | undefined;
};

type Heads = { head: Head; review_head: Head; okr_head?: Head };
type AskedThen = Asked & { past: Past | undefined };

/** The KPIs on public scorecards of these units. */
const onCardsOf = (units: RawBuilder<unknown>, past: Past | undefined): RawBuilder<boolean> => {
  const { attachment, scorecard } = tablesShowing({ past });
  return sql`k.kpi_id in (select a.kpi_id from ${attachment} a
    join ${scorecard} s on s.scorecard_id = a.scorecard_id
    where a.detached_at is null and s.visibility = 'public' and s.unit_id in ${units})`;
};

const chosen = (filter: KpiFilter, { after, past, now, timeZone }: Page & AskedThen) => {
  const { owner, name, indicator, financial, retired, input, unit, under } = filter;
  return where(
    sql`k.defined_position > ${after}`,
    unit !== undefined && onCardsOf(sql`(${unit})`, past),
    under !== undefined && onCardsOf(unitsUnder(under, treeFor({ now, timeZone, past })), past),
    owner !== undefined && sql`k.owner_id = ${owner}`,
    name !== undefined && contains(sql`k.name`, name),
    indicator !== undefined && sql`k.indicator = ${indicator}`,
    financial !== undefined && sql`k.financial = ${financial}`,
    retired !== undefined && sql`(k.retired_at is not null) = ${retired}`,
    input !== undefined && isComputedFrom(sql`k.kpi_id`, sql`${input}::text`, past),
  );
};

const readFrom = ({ head, review_head, okr_head }: Heads, kpis: readonly KpiHistory[]) =>
  reflected({ scorecard: head }, { shown: streamsOf('kpi', restingOn(kpis), (kpiId) => kpiId) }, [
    review_head,
    ...(okr_head ? [okr_head] : []),
  ]);

/** A page of KPIs in the order in which they were defined. */
export const kpiPage = async (
  context: QueryContext,
  filter: KpiFilter,
  { after, limit, ...asked }: Page & AskedThen,
) => {
  type Found = { at: string; kpi: JsonKpiHistory };
  const page = sql`select k.* from ${kpisThen(asked.past)} k ${chosen(filter, { after, limit, ...asked })}
    order by k.defined_position limit ${limit + 1}`;
  const [found] = await select(
    context,
    sql<Heads & { kpis: Found[] }>`
      select ${scorecardHead} as head, ${reviewHead} as review_head, coalesce((
        select json_agg(json_build_object('at', k.defined_position::text, 'kpi', json_build_object(${latestOfKpi(asked)}))
          order by k.defined_position) from (${page}) k), '[]') as kpis`,
  );
  const { shown, next } = pageOf(found?.kpis ?? [], { limit }, ({ at }) => at);
  const rules = scoring(newest);
  const rows = shown.map(({ kpi }) => withComputed(rules, kpiThen(historyFrom(kpi), asked.past), asked));
  return {
    ...showPast(asked.past),
    kpis: rows.map((row) => showListedKpi(showMeasuredKpi(rules, row, asked))),
    next,
    ...readFrom(found ?? { head: null, review_head: null }, rows),
  };
};

/** One KPI with its definitions, targets and series; undefined if there is none, or was none then. */
export const kpiWhole = async (
  context: QueryContext,
  kpiId: string,
  { viewer, ...asked }: AskedThen & { until?: string | undefined; viewer: Viewer },
) => {
  const [found] = await select(
    context,
    sql<Heads & { kpi: JsonKpiHistory; versions: JsonKpiVersion[]; uses: KpiUses }>`
      select ${scorecardHead} as head, ${reviewHead} as review_head, ${okrHead} as okr_head, ${usesOfKpi(viewer)} as uses,
        json_build_object(${historyOfKpi(asked.past)}) as kpi, ${versionsOfKpi(kpiId, asked.past)} as versions
      from ${kpisThen(asked.past)} k where k.kpi_id = ${kpiId}`,
  );
  if (!found) return undefined;
  const rules = scoring(newest);
  const row = withComputed(rules, kpiThen(historyFrom(found.kpi), asked.past), asked);
  return {
    ...showPast(asked.past),
    ...showMeasuredKpi(rules, row, asked),
    formulas: showFormulas(row),
    missingPeriods: missingPeriods(row, asked),
    missingInputs: missingInputs(rules, row, asked),
    forecast: showForecast(rules, row, asked),
    versions: found.versions.map(versionFrom).map(showVersion),
    usedBy: found.uses,
    warnings: kpiWarnings(row, found.uses),
    ...readFrom(found, [row]),
  };
};
