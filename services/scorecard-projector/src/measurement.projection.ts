import type { AnyRecorded } from '@cairn/contracts/registry';
import { fold } from '@cairn/projection/view';
import { measurementTable } from '@cairn/read-model/kpi.tables';
import type { RowOf } from '@cairn/read-model/table';

const correct = (
  row: RowOf<typeof measurementTable>,
  { data, metadata, revision }: Extract<AnyRecorded, { type: 'KpiMeasurementCorrected' }>,
  knownAt: string,
): RowOf<typeof measurementTable> => {
  const superseded = {
    reading: row.reading,
    correctedAt: metadata.recordedAt,
    knownAt,
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
  evolve: (row, event, _, knownAt) => {
    if (event.type === 'KpiMeasurementCorrected') return row && correct(row, event, knownAt);
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
      known_at: knownAt,
      revision: event.revision,
      position: String(event.position),
    };
  },
});
