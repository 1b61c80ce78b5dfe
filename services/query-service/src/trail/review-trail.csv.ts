import { stringify } from 'csv-stringify/sync';
import type { TrailRow } from './review-trail.view.ts';

const columns = [
  'position',
  'recorded_at',
  'occurred_at',
  'type',
  'review_id',
  'stream',
  'revision',
  'event_id',
  'subject_id',
  'accountable_rater_id',
  'unit_id',
  'level',
  'cycle_id',
  'actor_id',
  'actor_kind',
  'acting_as',
  'on_behalf_of',
  'from',
  'to',
  'detail',
] as const;

const iso = (instant: string): string => new Date(instant).toISOString();

const cells = ({ from_mark, to_mark, ...row }: TrailRow) => ({
  ...row,
  from: from_mark,
  to: to_mark,
  detail: JSON.stringify(row.detail),
  occurred_at: iso(row.occurred_at),
  recorded_at: iso(row.recorded_at),
});

/**
 * Rows as CSV (RFC 4180). A cell that a spreadsheet would take for a formula begins with an apostrophe (OWASP, CSV
 * injection).
 */
export const trailCsv = (rows: readonly TrailRow[], { header }: { header: boolean }): string =>
  stringify(rows.map(cells), {
    columns: [...columns],
    header,
    escape_formulas: true,
    record_delimiter: 'windows',
  });
