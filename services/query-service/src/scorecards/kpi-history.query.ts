import { newest, scoring } from '@cairn/scoring/versions';
import { sql } from 'kysely';
import { historyRange } from '../asking/history.ts';
import { type Head, reflected } from '../asking/head.ts';
import { reviewHead, scorecardHead } from '../asking/head.sql.ts';
import { streamsOf } from '../asking/parked.ts';
import type { Past } from '../asking/past.ts';
import { selectOne } from '../asking/select.ts';
import { pastBefore, pointsIn, seriesOf, type Step } from '../asking/series.ts';
import type { QueryContext } from '../context.ts';
import { restingOn } from './kpi.computed.ts';
import { type JsonKpisOverTime, kpisOverTime } from './kpi-history.sql.ts';
import { kpisFrom } from './kpi-over-time.ts';
import { showMeasuredKpi } from './kpi.view.ts';

/** A series that is asked for. */
export type AskedSeries = {
  from?: string | undefined;
  to?: string | undefined;
  every: Step;
  knownAt: Date;
  now: Date;
};

/** The figures of a KPI at the end of each day, week, month or quarter, from one statement; undefined if there is no such KPI. */
export const kpiHistory = async (
  context: QueryContext,
  kpiId: string,
  { from, to, every, knownAt, now }: AskedSeries,
) => {
  const { timeZone } = context;
  const clock = { now, timeZone };
  const range = historyRange({ from, to }, clock);
  const since = { past: pastBefore(range, clock, knownAt), timeZone };
  const found = await selectOne(
    context,
    sql<{ head: Head; review_head: Head; over_time: JsonKpisOverTime }>`
      select ${scorecardHead} as head, ${reviewHead} as review_head,
        json_build_object(${kpisOverTime(sql`${kpiId}`, since)}) as over_time`,
  );
  if (found.over_time.kpis.length === 0) return undefined;
  const points = pointsIn(range, every, clock);
  const kpis = kpisFrom(found.over_time, timeZone);
  const figuresAt = (past: Past) => {
    const row = kpis.at(kpiId, past);
    if (!row) return null;
    const asked = { range: {}, points: 1, now: past.asOf, timeZone };
    const { value, score, state, coverage, series } = showMeasuredKpi(scoring(newest), row, asked);
    return { value, score, state, coverage, period: series.at(-1)?.period ?? null };
  };
  return {
    kpiId,
    name: kpis.rows[0]?.kpi.name ?? '',
    every,
    knownAt: knownAt.toISOString(),
    points: seriesOf(points, knownAt, figuresAt),
    ...reflected(
      { scorecard: found.head },
      { shown: streamsOf('kpi', restingOn(kpis.rows), (each) => each) },
      [found.review_head],
    ),
  };
};
