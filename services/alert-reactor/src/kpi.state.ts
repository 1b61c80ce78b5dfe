import type { KpiReading } from '@cairn/contracts/kpi.values';
import type { RecordedIn } from '@cairn/contracts/registry';
import { type DefinedKpi, evolveKpi } from '@cairn/domain/kpi.state';

/** A KPI, also after it was retired: others may be computed from it. Its readings are kept by period, after corrections, and not in its state. */
export type WatchedKpi = {
  readonly kpiId: string;
  state: DefinedKpi;
  readonly readings: Map<string, KpiReading>;
};

/** A KPI with the readings by which it is judged. */
export type ReadKpi = Omit<WatchedKpi, 'readings'> & { readonly readings: ReadonlyMap<string, KpiReading> };

/** Folds one event into the KPIs, by id. */
export const foldKpi = (kpis: Map<string, WatchedKpi>, event: RecordedIn<'kpi'>): void => {
  const { kpiId } = event.data;
  const kpi = kpis.get(kpiId);
  if (event.type === 'KpiMeasured' || event.type === 'KpiMeasurementCorrected')
    return void kpi?.readings.set(event.data.period, event.data.reading);
  const state = evolveKpi(kpi?.state ?? { status: 'unset' }, event);
  if (state.status === 'unset') return;
  if (kpi) kpi.state = state;
  else kpis.set(kpiId, { kpiId, state, readings: new Map() });
};
