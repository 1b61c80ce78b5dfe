import { evidenceChangeOf } from '@cairn/contracts/evidence-change';
import { evidenceChangeTable } from '@cairn/read-model/evidence-change.tables';
import { append } from './view.ts';

/** One row per event that changes what earlier events of its stream say, for whoever cites them. */
export const evidenceChangeView = append(evidenceChangeTable, (event) => {
  const change = evidenceChangeOf(event);
  if (!change) return [];
  const { stream, revision, type, metadata, position } = event;
  return [
    {
      stream,
      revision,
      type,
      changed_id: change.id,
      recorded_at: metadata.recordedAt,
      position: String(position),
    },
  ];
});
