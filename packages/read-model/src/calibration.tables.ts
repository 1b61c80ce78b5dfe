import type { CalibrationScope } from '@cairn/contracts/calibration.values';
import type { Coordinate } from '@cairn/contracts/coordinate';
import { double, integer, jsonb, position, table, text, timestamptz } from './table.ts';

/** What a session was closed with. */
export type CalibrationClosing = {
  upTo: Coordinate | null;
  scoringVersion: string;
  detectors: Record<string, string>;
};

export const calibrationTable = table('calibration', {
  columns: {
    calibration_session_id: text(),
    cycle_id: text(),
    name: text(),
    scope: jsonb<CalibrationScope>(),
    facilitator_id: text(),
    participant_ids: jsonb<string[]>(),
    state: text<'open' | 'closed'>(),
    opened_at: timestamptz(),
    opened_recorded_at: timestamptz(),
    closed_at: timestamptz().nullable(),
    closed_recorded_at: timestamptz().nullable(),
    closing: jsonb<CalibrationClosing>().nullable(),
    opened_position: position(),
    revision: integer(),
    position: position(),
  },
  key: ['calibration_session_id'],
  indexes: [['opened_position'], ['cycle_id', 'opened_position']],
});

/** One row for each review that a session held when it closed, as it was then. */
export const pinnedReviewTable = table('pinned_review', {
  columns: {
    calibration_session_id: text(),
    review_id: text(),
    accountable_rater_id: text(),
    revision: integer(),
    screening_revision: integer().nullable(),
    mark: double().nullable(),
    evidence: integer(),
    flags: integer(),
  },
  key: ['calibration_session_id', 'review_id'],
  indexes: [],
});
