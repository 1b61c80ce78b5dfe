import { fold } from '@cairn/projection/view';
import { objectiveLinkTable, objectiveLinkVersionTable } from '@cairn/read-model/scorecard-change.tables';

/** One row per link that two objectives have or had. */
export const objectiveLinkView = fold(objectiveLinkTable, {
  keys: (event) =>
    event.type === 'StrategicObjectivesLinked' || event.type === 'StrategicObjectivesUnlinked'
      ? [[event.data.scorecardId, event.data.causeId, event.data.effectId]]
      : [],
  evolve: (row, event, [scorecardId, causeId, effectId]) => {
    const { metadata, revision, position } = event;
    if (event.type === 'StrategicObjectivesUnlinked') return row && { ...row, linked: false, revision };
    if (event.type !== 'StrategicObjectivesLinked') return row;
    return {
      scorecard_id: scorecardId,
      cause_id: causeId,
      effect_id: effectId,
      hypothesis: event.data.hypothesis ?? null,
      linked: true,
      linked_by: metadata.actor.personId,
      occurred_at: event.data.occurredAt,
      recorded_at: metadata.recordedAt,
      revision,
      position: String(position),
    };
  },
  versions: { table: objectiveLinkVersionTable },
});
