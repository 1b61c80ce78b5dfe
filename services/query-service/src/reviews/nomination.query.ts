import { fromJson, type Json, jsonRows } from '@cairn/read-model/json-rows';
import { nominationTable } from '@cairn/read-model/nomination.tables';
import { sql } from 'kysely';
import { type Head, reflected } from '../asking/head.ts';
import { reviewHead } from '../asking/head.sql.ts';
import { type Page, pageOf } from '../asking/page.ts';
import { streamsOf } from '../asking/parked.ts';
import { select } from '../asking/select.ts';
import { showClocks, showRecording } from '../asking/two-clocks.ts';
import type { Viewer } from '../asking/viewer.ts';
import type { QueryContext } from '../context.ts';
import { type NominationFilter, type NominationRow, pageOfNominations } from './nomination.sql.ts';

const nominationRow = fromJson(nominationTable);

/** The subject learns why somebody was turned down, and not why somebody declined or was released. */
const showsReason = ({ sight, status }: NominationRow): boolean =>
  sight !== 'subject' || status === 'turnedDown';

const showNomination = (row: NominationRow) => ({
  assignmentId: row.assignment_id,
  reviewId: row.review_id,
  subjectId: row.subject_id,
  subjectName: row.subject_name,
  cycleId: row.cycle_id,
  cycleName: row.cycle_name,
  personId: row.person_id,
  personName: row.person_name,
  relation: row.relation,
  status: row.status,
  bySubject: row.by_subject,
  insteadId: row.instead_id,
  insteadName: row.instead_name,
  reason: showsReason(row) ? row.reason : null,
  overLimit: row.sight === 'whole' ? row.over_limit : null,
  ...showClocks(row.occurred_at, row.recorded_at),
  changed: { occurredAt: row.changed_at, ...showRecording(row.changed_at, row.changed_recorded_at) },
});

/** A page of nominations that the viewer may see, in the order in which they were recorded. */
export const nominationPage = async (
  context: QueryContext,
  filter: NominationFilter,
  { viewer, ...page }: Page & { viewer: Viewer },
) => {
  const rows = pageOfNominations(filter, viewer, page);
  const [found] = await select(
    context,
    sql<{ head: Head; nominations: Json<NominationRow>[] }>`
      select ${reviewHead} as head, ${jsonRows(rows)} as nominations`,
  );
  const { shown, next } = pageOf(
    found?.nominations.map(nominationRow) ?? [],
    page,
    ({ position }) => position,
  );
  const restsOn = { shown: streamsOf('review', shown, ({ review_id }) => review_id) };
  return {
    nominations: shown.map(showNomination),
    next,
    ...reflected({ review: found?.head ?? null }, restsOn),
  };
};
