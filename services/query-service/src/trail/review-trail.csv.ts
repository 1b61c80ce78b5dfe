import { type Personal, readable } from '@cairn/contracts/personal';
import { csvOf } from '../asking/csv.ts';
import type { TrailRow } from './review-trail.query.ts';

/** What a person reads comes first, and the ids for machines after it. */
const columns = [
  'recorded_at',
  'occurred_at',
  'type',
  'subject',
  'actor',
  'acting_as',
  'from',
  'to',
  'text',
  'rater',
  'unit',
  'level',
  'cycle',
  'backdated',
  'recorded_late',
  'evidence_changed',
  'for_person',
  'subject_then',
  'actor_then',
  'for_person_then',
  'rater_then',
  'unit_then',
  'detail',
  'position',
  'stream',
  'revision',
  'event_id',
  'review_id',
  'subject_id',
  'actor_id',
  'actor_kind',
  'on_behalf_of',
  'accountable_rater_id',
  'unit_id',
  'cycle_id',
] as const;

const nameCell = (name: Personal | null): string => (name === null ? '' : readable(name));

/** Names of today, and those of the time if they differ. */
const nameCells = (row: TrailRow) => ({
  subject: nameCell(row.subject),
  subject_then: nameCell(row.subject_then),
  rater: nameCell(row.rater),
  rater_then: nameCell(row.rater_then),
  actor: nameCell(row.actor),
  actor_then: nameCell(row.actor_then),
  for_person: nameCell(row.for_person),
  for_person_then: nameCell(row.for_person_then),
});

const cells = (row: TrailRow) => ({
  ...row,
  from: row.from_mark,
  to: row.to_mark,
  ...nameCells(row),
  text: Object.values(row.texts).map(readable).join('\n'),
  backdated: String(row.backdated),
  recorded_late: String(row.recorded_late),
  detail: JSON.stringify(row.detail),
});

/** Rows of the trail as CSV. */
export const trailCsv = (rows: readonly TrailRow[], { header }: { header: boolean }): string =>
  csvOf(columns, rows.map(cells), { header });
