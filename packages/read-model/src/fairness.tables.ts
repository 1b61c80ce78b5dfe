import type { Personal } from '@cairn/contracts/personal';
import { jsonb, integer, position, table, text } from './table.ts';

/** A group of a person from a day on. Of two records for one day the later one is kept. */
export type DatedGroup = {
  validFrom: string;
  value: Personal;
  selfDeclared: boolean;
  source: string;
  consent: boolean;
  basis: string | null;
  reason: Personal | null;
  recordedBy: string;
  occurredAt: string;
  recordedAt: string;
};

/** One row for each person and category, without what the person no longer consents to. */
export const fairnessGroupTable = table('fairness_group', {
  columns: {
    person_id: text(),
    category: text(),
    /** In the order of their first days. */
    groups: jsonb<DatedGroup[]>(),
    /** When consent was withdrawn last; null if it never was. */
    withdrawn: jsonb<{ occurredAt: string; recordedAt: string }>().nullable(),
    opened_position: position(),
    revision: integer(),
    position: position(),
  },
  key: ['person_id', 'category'],
  indexes: [['opened_position'], ['category']],
});
