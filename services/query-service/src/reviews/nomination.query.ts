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

/** The status and its reason. The subject is shown what became of their nomination, and no assignment from before its approval. */
const showStatus = (row: NominationRow) => {
  const told = row.sight === 'subject' ? row.to_subject : null;
  const status = told?.status ?? row.status;
  const reason = told ? told.reason : row.reason;
  const occurredAt = told?.occurredAt ?? row.changed_at;
  const recordedAt = told?.recordedAt ?? row.changed_recorded_at;
  return { status, reason, changed: { occurredAt, ...showRecording(occurredAt, recordedAt) } };
};

const forWhole = (row: NominationRow) => ({
  nomination: row.answer,
  insteadId: row.instead_id,
  insteadName: row.instead_name,
  overLimit: row.over_limit,
});

const notShown = { nomination: null, insteadId: null, insteadName: null, overLimit: null };

export const showNomination = (row: NominationRow) => ({
  assignmentId: row.assignment_id,
  reviewId: row.review_id,
  subjectId: row.subject_id,
  subjectName: row.subject_name,
  cycleId: row.cycle_id,
  cycleName: row.cycle_name,
  personId: row.person_id,
  personName: row.person_name,
  relation: row.relation,
  bySubject: row.to_subject !== null,
  ...(row.sight === 'whole' ? forWhole(row) : notShown),
  ...showStatus(row),
  ...showClocks(row.occurred_at, row.recorded_at),
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
