import type { Coordinate } from '@cairn/contracts/coordinate';
import type { Personal } from '@cairn/contracts/personal';
import type { FlagAnswer } from '@cairn/contracts/review.values';
import type { DetectorOutcome, FindingKind } from '@cairn/contracts/screening.values';
import type { FlagReading } from './review.values.ts';
import { boolean, double, integer, jsonb, position, table, text, timestamptz } from './table.ts';

export const flagTable = table('flag', {
  columns: {
    review_id: text(),
    flag_id: text(),
    detector: text(),
    version: text(),
    kind: text<FindingKind>(),
    about: text(),
    author_id: text(),
    numbers: jsonb<Record<string, number>>(),
    sample_size: integer(),
    minimum: integer(),
    threshold: double(),
    source: text(),
    ours: boolean(),
    first_revision: integer(),
    last_revision: integer(),
    /** When it was first raised, and by how many later screenings it was raised again. */
    raised_at: timestamptz(),
    raised_again: integer(),
    /** Who was shown it, each once, in the order of the log. */
    shown: jsonb<FlagReading[]>(),
    answer: text<FlagAnswer>().nullable(),
    answer_reason: jsonb<Personal>().nullable(),
    answered_by: text().nullable(),
    answered_at: timestamptz().nullable(),
  },
  key: ['review_id', 'flag_id'],
  indexes: [['detector'], ['author_id']],
});

export const screeningTable = table('screening', {
  columns: {
    review_id: text(),
    revision: integer(),
    trigger_event_id: text(),
    trigger_type: text(),
    covers: integer(),
    inputs_up_to: jsonb<Coordinate>(),
    detectors: jsonb<DetectorOutcome[]>(),
    recorded_at: timestamptz(),
    position: position(),
  },
  key: ['review_id', 'revision'],
  indexes: [],
});
