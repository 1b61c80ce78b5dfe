import type { Personal } from '@cairn/contracts/personal';
import type { PilotOutcome } from '@cairn/contracts/pilot.values';
import { date, integer, jsonb, position, table, text, timestamptz } from './table.ts';
import { versionsOf } from './versions.ts';

export const pilotTable = table('pilot', {
  columns: {
    pilot_id: text(),
    scorecard_id: text(),
    /** Null for the whole scorecard. */
    perspective_id: text().nullable(),
    unit_id: text(),
    starts_on: date(),
    ends_on: date(),
    /** Null while nobody ended it. */
    outcome: text<PilotOutcome>().nullable(),
    outcome_reason: jsonb<Personal>().nullable(),
    outcome_at: timestamptz().nullable(),
    started_position: position(),
    revision: integer(),
    position: position(),
  },
  key: ['pilot_id'],
  indexes: [['started_position'], ['scorecard_id']],
});

export const pilotVersionTable = versionsOf(pilotTable, 'pilot_version', { indexes: [['scorecard_id']] });
