import { showRecording } from '../asking/two-clocks.ts';
import type { KpiVersion } from './kpi.rows.ts';
import type { showMeasuredKpi } from './kpi.view.ts';

/** A KPI in a list: its latest reading stands for its series. */
export const showListedKpi = (whole: ReturnType<typeof showMeasuredKpi>) => {
  const { series, targets: _targets, earlierPoints: _earlier, ...kpi } = whole;
  const last = series.at(-1);
  return { ...kpi, period: last?.period ?? null, measuredAt: last?.occurredAt ?? null };
};

/** What a KPI was from a change on, and who changed it and why. */
export const showVersion = ({ kpi, by_name: byName, owner_name: ownerName }: KpiVersion) => ({
  revision: kpi.revision,
  changed: kpi.changed,
  reason: kpi.changed_reason,
  by: kpi.changed_by,
  byName,
  validFrom: kpi.valid_from,
  ...showRecording(kpi.valid_from, kpi.recorded_at),
  name: kpi.name,
  unit: kpi.unit,
  measures: kpi.measures,
  method: kpi.method,
  source: kpi.source,
  indicator: kpi.indicator,
  financial: kpi.financial,
  baseline: kpi.baseline,
  benchmark: kpi.benchmark,
  ownerId: kpi.owner_id,
  ownerName,
  retiredAt: kpi.retired_at,
});
