import type { DevelopmentOutcome } from '@cairn/contracts/development.values';
import type { Personal } from '@cairn/contracts/personal';
import { integer, jsonb, position, table, text, timestamptz } from './table.ts';

/** An action of a growth plan; dropped with a reason, done perhaps with a note. */
export type GrowthAction = {
  growthActionId: string;
  action: Personal;
  dueOn: string;
  status: 'planned' | 'done' | 'dropped';
  settledAt: string | null;
  settledRecordedAt: string | null;
  words: Personal | null;
  /** Of the last event about it. */
  revision: number;
};

/** What people need to develop, each with its growth plan. */
export const developmentNeedTable = table('development_need', {
  columns: {
    development_need_id: text(),
    person_id: text(),
    what: jsonb<Personal>(),
    why: jsonb<Personal>(),
    dimension: text().nullable(),
    review_id: text().nullable(),
    recorded_by: text(),
    status: text<'open' | DevelopmentOutcome>(),
    closed_reason: jsonb<Personal>().nullable(),
    closed_at: timestamptz().nullable(),
    closed_recorded_at: timestamptz().nullable(),
    actions: jsonb<GrowthAction[]>(),
    occurred_at: timestamptz(),
    recorded_at: timestamptz(),
    revision: integer(),
    position: position(),
  },
  key: ['development_need_id'],
  indexes: [['position'], ['person_id', 'position']],
});
