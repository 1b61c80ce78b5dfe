import { isIn } from '@cairn/contracts/registry';
import { byIdOf, fold } from '@cairn/projection/view';
import { pilotTable, pilotVersionTable } from '@cairn/read-model/pilot.tables';

/** One row per pilot. */
export const pilotView = fold(pilotTable, {
  headOf: byIdOf('pilot'),
  keys: (event) => (isIn(event, 'pilot') ? [[event.data.pilotId]] : []),
  evolve: (row, event) => {
    if (!isIn(event, 'pilot')) return row;
    const { revision } = event;
    const position = String(event.position);
    if (event.type === 'PilotEnded') {
      const { outcome, reason, occurredAt } = event.data;
      const over = { outcome, outcome_reason: reason, outcome_at: occurredAt };
      return row && { ...row, ...over, revision, position };
    }
    const { pilotId, scorecardId, perspectiveId, unitId, from, until } = event.data;
    return {
      pilot_id: pilotId,
      scorecard_id: scorecardId,
      perspective_id: perspectiveId ?? null,
      unit_id: unitId,
      starts_on: from,
      ends_on: until,
      outcome: null,
      outcome_reason: null,
      outcome_at: null,
      started_position: position,
      revision,
      position,
    };
  },
  versions: { table: pilotVersionTable },
});
