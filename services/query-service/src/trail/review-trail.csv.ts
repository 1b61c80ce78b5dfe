import { stringify } from 'csv-stringify/sync';
import type { TrailRow } from './review-trail.query.ts';

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

const cells = ({ from_mark, to_mark, ...row }: TrailRow) => ({
  ...row,
  from: from_mark,
  to: to_mark,
  detail: JSON.stringify(row.detail),
});

/**
 * Rows as CSV (RFC 4180). A cell that a spreadsheet would read as a formula gets an apostrophe in front (OWASP, CSV
 * injection).
 */
export const trailCsv = (rows: readonly TrailRow[], { header }: { header: boolean }): string =>
  stringify(rows.map(cells), {
    columns: [...columns],
    header,
    escape_formulas: true,
    record_delimiter: 'windows',
  });
