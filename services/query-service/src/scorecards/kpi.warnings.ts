import type { Warning } from '../asking/warning.ts';
import type { KpiHistory } from './kpi.rows.ts';
import type { KpiUses } from './kpi.uses.sql.ts';

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

const stillUsed = ({ total: { kpis, keyResults } }: KpiUses): Warning[] => {
  const uses = [
    ...(kpis > 0 ? [counted(kpis, 'KPI')] : []),
    ...(keyResults > 0 ? [counted(keyResults, 'key result')] : []),
  ];
  if (uses.length === 0) return [];
  const rest = kpis + keyResults === 1 ? 'rests' : 'rest';
  const detail = `It was retired and gets no readings of later periods, but ${uses.join(' and ')} still ${rest} on it.`;
  return [{ code: 'kpi/retired-in-use', detail }];
};

const retiredInputs = ({ formulas, inputs }: KpiHistory): Warning[] => {
  const inForce = new Set(formulas?.at(-1)?.formula.inputs.map(({ kpiId }) => kpiId));
  return (inputs ?? [])
    .filter(({ kpi }) => inForce.has(kpi.kpi_id) && kpi.retired_at !== null)
    .map(({ kpi: { name } }) => ({
      code: 'kpi/retired-input',
      detail: `It is computed from "${name}", which was retired and gets no readings of later periods.`,
    }));
};

/** A warning if a retired KPI is still used, and one for each retired KPI by which one in use is computed. */
export const kpiWarnings = (row: KpiHistory, uses: KpiUses): Warning[] =>
  row.kpi.retired_at === null ? retiredInputs(row) : stillUsed(uses);
