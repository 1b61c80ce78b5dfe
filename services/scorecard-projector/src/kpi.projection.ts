import type { AnyRecorded } from '@cairn/contracts/registry';
import { fold } from '@cairn/projection/view';
import { kpiTable, kpiTargetTable, measurementTable } from '@cairn/read-model/scorecard.tables';
import type { RowOf } from '@cairn/read-model/table';

/** One row per KPI. */
export const kpiView = fold(kpiTable, {
  keys: (event) => ('kpiId' in event.data && event.stream.startsWith('kpi-') ? [[event.data.kpiId]] : []),
  evolve: (row, event) => {
    const place = { revision: event.revision, position: String(event.position) };
    if (event.type !== 'KpiDefined') return row && { ...row, ...place };
    const { kpiId, name, unit, direction, aggregation, periodicity, indicator, ownerId, occurredAt } =
      event.data;
    return {
      kpi_id: kpiId,
      name,
      unit,
      direction,
      aggregation,
      periodicity,
      indicator,
      owner_id: ownerId,
      defined_at: occurredAt,
      ...place,
    };
  },
});

/** The first anchors apply to all periods before a revision. */
const fromTheBeginning = '0001-01-01';

/** One row per day from which new anchors apply. */
export const kpiTargetView = fold(kpiTargetTable, {
  keys: (event) => {
    if (event.type === 'KpiDefined') return [[event.data.kpiId, fromTheBeginning]];
    return event.type === 'KpiTargetRevised' || event.type === 'KpiTargetWithdrawn'
      ? [[event.data.kpiId, event.data.effectiveFrom]]
      : [];
  },
  evolve: (row, event, [, effectiveFrom]) => {
    if (event.type === 'KpiTargetWithdrawn') return undefined;
    if (event.type !== 'KpiDefined' && event.type !== 'KpiTargetRevised') return row;
    const { kpiId, anchors } = event.data;
    return {
      kpi_id: kpiId,
      effective_from: effectiveFrom,
      anchors,
      recorded_at: event.metadata.recordedAt,
      reason: event.type === 'KpiTargetRevised' ? (event.data.reason ?? null) : null,
      position: String(event.position),
    };
  },
});

const correct = (
  row: RowOf<typeof measurementTable>,
  { data, metadata, revision }: Extract<AnyRecorded, { type: 'KpiMeasurementCorrected' }>,
): RowOf<typeof measurementTable> => {
  const superseded = {
    reading: row.reading,
    correctedAt: metadata.recordedAt,
    correctedBy: metadata.actor.personId,
    reason: data.reason,
    revision,
  };
  return {
    ...row,
    reading: data.reading,
    superseded: [...row.superseded, superseded],
  };
};

/** One row per measurement, with the readings that corrections superseded. */
export const measurementView = fold(measurementTable, {
  keys: (event) =>
    event.type === 'KpiMeasured' || event.type === 'KpiMeasurementCorrected'
      ? [[event.data.kpiId, event.data.measurementId]]
      : [],
  evolve: (row, event) => {
    if (event.type === 'KpiMeasurementCorrected') return row && correct(row, event);
    if (event.type !== 'KpiMeasured') return row;
    const { kpiId, measurementId, period, reading, source, occurredAt } = event.data;
    return {
      kpi_id: kpiId,
      measurement_id: measurementId,
      period,
      reading,
      source,
      superseded: [],
      occurred_at: occurredAt,
      recorded_at: event.metadata.recordedAt,
      revision: event.revision,
      position: String(event.position),
    };
  },
});
