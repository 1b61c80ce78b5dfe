import { append } from '@cairn/projection/view';
import { kpiFormulaTable } from '@cairn/read-model/kpi.tables';

/** One row per formula that was set. */
export const kpiFormulaView = append(kpiFormulaTable, (event, knownAt) => {
  if (event.type !== 'KpiFormulaSet') return [];
  const { kpiId, formula, reason, occurredAt } = event.data;
  return [
    {
      kpi_id: kpiId,
      formula,
      by_id: event.metadata.actor.personId,
      reason: reason ?? null,
      occurred_at: occurredAt,
      recorded_at: event.metadata.recordedAt,
      known_at: knownAt,
      position: String(event.position),
    },
  ];
});
