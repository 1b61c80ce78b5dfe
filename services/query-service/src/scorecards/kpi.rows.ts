import type { Anchors } from '@cairn/contracts/kpi.values';
import type { Personal } from '@cairn/contracts/personal';
import type {
  kpiFormulaTable,
  kpiTable,
  kpiTargetTable,
  kpiVersionTable,
  measurementTable,
  SupersededReading,
} from '@cairn/read-model/kpi.tables';
import type { attachmentTable } from '@cairn/read-model/scorecard.tables';
import type { RowOf } from '@cairn/read-model/table';

/** A target that was said, or withdrawn if it has no anchors. */
export type SaidTarget = Omit<RowOf<typeof kpiTargetTable>, 'kpi_id' | 'position' | 'occurred_at'>;

export type Target = SaidTarget & { anchors: Anchors };

/** A reading that was measured, or one that a formula gives: then it has no id, and `coverage` is that of its inputs. */
export type Measurement = Omit<
  RowOf<typeof measurementTable>,
  'kpi_id' | 'position' | 'measurement_id' | 'superseded'
> & {
  measurement_id: string | null;
  superseded: (SupersededReading & { correctedByName?: Personal | null })[];
  coverage?: number;
};

/** A formula by which a KPI was computed. */
export type SaidFormula = Omit<RowOf<typeof kpiFormulaTable>, 'kpi_id' | 'position'> & {
  by_name: Personal | null;
};

/** A KPI with every target that was said, in the order of the log, and its measurements. */
export type KpiHistory = {
  owner_name: Personal | null;
  kpi: Omit<RowOf<typeof kpiTable>, 'position' | 'defined_position' | 'changed_by'>;
  targets: SaidTarget[];
  measurements: Measurement[];
  /** Only of a KPI that is computed: its formulas, oldest first, and all KPIs that these rest on, at any depth. */
  formulas?: SaidFormula[] | null;
  inputs?: KpiHistory[] | null;
};

/** A KPI that is or was attached to an objective. */
export type AttachedKpi = KpiHistory &
  Pick<
    RowOf<typeof attachmentTable>,
    'objective_id' | 'weights' | 'detached_at' | 'detached_from' | 'detached_reason'
  >;

/** What a KPI was from one change of its definition, owner or status on. */
export type KpiVersion = {
  kpi: RowOf<typeof kpiVersionTable>;
  by_name: Personal | null;
  owner_name: Personal | null;
};
