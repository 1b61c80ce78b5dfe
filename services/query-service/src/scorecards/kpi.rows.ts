import type { Personal } from '@cairn/contracts/personal';
import type {
  attachmentTable,
  kpiTable,
  kpiTargetTable,
  measurementTable,
} from '@cairn/read-model/scorecard.tables';
import type { RowOf } from '@cairn/read-model/table';

export type Target = Omit<RowOf<typeof kpiTargetTable>, 'kpi_id' | 'position'>;

export type Measurement = Omit<RowOf<typeof measurementTable>, 'kpi_id' | 'revision' | 'position'>;

/** A KPI that was detached from an objective. */
export type DetachedKpi = Pick<RowOf<typeof attachmentTable>, 'objective_id' | 'kpi_id' | 'weight'> &
  Pick<RowOf<typeof kpiTable>, 'name'> & { detached_at: string; detached_reason: Personal };

/** A KPI on an objective, with its targets and measurements. `recorded_at` is when it was attached with this weight. */
export type KpiRow = Pick<RowOf<typeof attachmentTable>, 'objective_id' | 'weight' | 'recorded_at'> & {
  owner_name: Personal | null;
  kpi: Omit<RowOf<typeof kpiTable>, 'defined_at' | 'position'>;
  targets: Target[];
  measurements: Measurement[];
};
