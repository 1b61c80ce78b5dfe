import { type Personal, readable } from '@cairn/contracts/personal';
import { type Cell, csvOf } from '../asking/csv.ts';
import type { TrailRow } from './review-trail.query.ts';

const nameCell = (name: Personal | null): string => (name === null ? '' : readable(name));

/** What a person reads comes first, and the ids for machines after it. A name of the time is there if it was another one. */
const cells: Readonly<Record<string, (row: TrailRow) => Cell>> = {
  recorded_at: (row) => row.recorded_at,
  occurred_at: (row) => row.occurred_at,
  type: (row) => row.type,
  subject: (row) => nameCell(row.subject),
  actor: (row) => nameCell(row.actor),
  acting_as: (row) => row.acting_as,
  from: (row) => row.from_mark,
  to: (row) => row.to_mark,
  text: (row) => Object.values(row.texts).map(readable).join('\n'),
  rater: (row) => nameCell(row.rater),
  unit: (row) => row.unit,
  level: (row) => row.level,
  cycle: (row) => row.cycle,
  backdated: (row) => String(row.backdated),
  recorded_late: (row) => String(row.recorded_late),
  evidence_changed: (row) => row.evidence_changed,
  for_person: (row) => nameCell(row.for_person),
  subject_then: (row) => nameCell(row.subject_then),
  actor_then: (row) => nameCell(row.actor_then),
  for_person_then: (row) => nameCell(row.for_person_then),
  rater_then: (row) => nameCell(row.rater_then),
  unit_then: (row) => row.unit_then,
  detail: (row) => JSON.stringify(row.detail),
  position: (row) => row.position,
  stream: (row) => row.stream,
  revision: (row) => row.revision,
  event_id: (row) => row.event_id,
  review_id: (row) => row.review_id,
  subject_id: (row) => row.subject_id,
  actor_id: (row) => row.actor_id,
  actor_kind: (row) => row.actor_kind,
  on_behalf_of: (row) => row.on_behalf_of,
  accountable_rater_id: (row) => row.accountable_rater_id,
  unit_id: (row) => row.unit_id,
  cycle_id: (row) => row.cycle_id,
};
const columns = Object.entries(cells).map(([name, of]) => ({ name, of }));

/** Rows of the trail as CSV. */
export const trailCsv = (rows: readonly TrailRow[], { header }: { header: boolean }): string =>
  csvOf(columns, rows, { header });
