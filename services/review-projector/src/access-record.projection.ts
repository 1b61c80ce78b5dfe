import { append } from '@cairn/projection/view';
import { accessRecordTable } from '@cairn/read-model/access-record.tables';

/** One row per record of what a reader was shown of somebody. */
export const accessRecordView = append(accessRecordTable, (event) => {
  if (event.type !== 'AccessRecorded') return [];
  const { data, metadata, position } = event;
  const { actor } = metadata;
  return [
    {
      position: String(position),
      event_id: event.id,
      person_id: data.personId,
      shown: data.shown,
      reader_id: actor.personId,
      acting_as: actor.actingAs,
      on_behalf_of: actor.onBehalfOf ?? null,
      client: actor.client,
      correlation_id: metadata.$correlationId,
      occurred_at: data.occurredAt,
      recorded_at: metadata.recordedAt,
    },
  ];
});
