import type { kpiVersionTable } from '@cairn/read-model/kpi.tables';
import type { RowOf } from '@cairn/read-model/table';
import { newest, scoring } from '@cairn/scoring/versions';
import { byId, lastVersion } from '../asking/last-version.ts';
import type { Past } from '../asking/past.ts';
import { withComputed } from './kpi.computed.ts';
import { type JsonKpisOverTime, kpiVersionFrom } from './kpi-history.sql.ts';
import { kpiThen } from './kpi.past.ts';
import type { KpiHistory } from './kpi.rows.ts';
import { historyFrom } from './kpi.sql.ts';

type Versions = ReadonlyMap<string, readonly RowOf<typeof kpiVersionTable>[]>;

const rowThen = (versions: Versions, row: KpiHistory, past: Past): KpiHistory | undefined => {
  const kpi = lastVersion(versions.get(row.kpi.kpi_id) ?? [], past);
  if (!kpi) return undefined;
  return { ...row, kpi, inputs: row.inputs?.flatMap((input) => rowThen(versions, input, past) ?? []) ?? [] };
};

/** KPIs as they were at any time, from what was read of them once. */
export const kpisFrom = (json: JsonKpisOverTime, timeZone: string | undefined) => {
  const rows = new Map(json.kpis.map(historyFrom).map((row) => [row.kpi.kpi_id, row]));
  const versions: Versions = byId(json.kpi_versions.map(kpiVersionFrom), ({ kpi_id }) => kpi_id);
  return {
    rows: [...rows.values()],
    /** The KPI with its readings as they were then; undefined if there was none. */
    at: (kpiId: string, past: Past): KpiHistory | undefined => {
      const row = rows.get(kpiId);
      const then = row && rowThen(versions, row, past);
      return then && withComputed(scoring(newest), kpiThen(then, past), { now: past.asOf, timeZone });
    },
  };
};
