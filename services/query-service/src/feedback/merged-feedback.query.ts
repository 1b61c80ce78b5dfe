import type { Role } from '@cairn/contracts/envelope';
import type { FeedbackAudience } from '@cairn/contracts/feedback.values';
import type { Personal } from '@cairn/contracts/personal';
import { streamOf } from '@cairn/contracts/streams';
import { either, where } from '@cairn/read-model/conditions';
import { fromJson, type Json, jsonRows } from '@cairn/read-model/json-rows';
import { mergedFeedbackTable } from '@cairn/read-model/merged-feedback.tables';
import type { RowOf } from '@cairn/read-model/table';
import { type RawBuilder, sql } from 'kysely';
import { type Head, reflected } from '../asking/head.ts';
import { reviewHead } from '../asking/head.sql.ts';
import { type Page, pageOf } from '../asking/page.ts';
import { streamsOf } from '../asking/parked.ts';
import { select } from '../asking/select.ts';
import { showClocks, showRecording } from '../asking/two-clocks.ts';
import { today, type Viewer } from '../asking/viewer.ts';
import type { QueryContext } from '../context.ts';
import { personName } from '../people/name.sql.ts';
import { reportsOf } from '../people/reporting-line.sql.ts';
import { type FeedbackRelease, releasedTo } from './merged-feedback.sql.ts';
import { releaseRow, showRelease } from './merged-feedback.view.ts';

type Given = RowOf<typeof mergedFeedbackTable>;
type Named = Given & { name: Personal | null };
type Waiting = { audience: FeedbackAudience; pieces: number };

const givenRow = fromJson(mergedFeedbackTable);

const overseesPerson = ({ personId, relations }: Viewer, subjectId: string): RawBuilder<boolean> =>
  relations.has('anyone') ? sql`${subjectId}::text <> ${personId}` : sql`false`;

/** HR, auditors, the person and those above them ask; what they read is what is meant for them. */
const mayAsk = (viewer: Viewer, subjectId: string): RawBuilder<boolean> =>
  either(
    overseesPerson(viewer, subjectId),
    viewer.onOwnCase.has('self') && sql`${subjectId}::text = ${viewer.personId}`,
    viewer.relations.has('manager') &&
      sql`${subjectId}::text in ${reportsOf(viewer.personId, today(viewer))}`,
  );

// The streams of what is given stay unnamed even if one is parked.
const restsOn = (subjectId: string) => ({ shown: [streamOf('mergedFeedback', subjectId)] });

type Asked = { viewer: Viewer; feedback: Viewer; roles: readonly Role[] };

/** The merged feedback about a person that was released; undefined if the viewer may not ask for it. */
export const mergedFeedbackAbout = async (
  context: QueryContext,
  subjectId: string,
  { viewer, feedback, roles }: Asked,
) => {
  const waiting = jsonRows(sql<Waiting>`(
    select m.audience, count(*)::int as pieces from review.merged_feedback m
    where m.subject_id = ${subjectId} and not m.released and m.withdrawn_at is null group by m.audience order by m.audience)`);
  const [found] = await select(
    context,
    sql<{
      head: Head;
      asks: boolean;
      overseen: boolean;
      name: Personal | null;
      releases: Json<FeedbackRelease>[];
      waiting: Waiting[];
    }>`select ${reviewHead} as head, ${mayAsk(viewer, subjectId)} as asks, ${overseesPerson(viewer, subjectId)} as overseen,
      ${personName(sql`${subjectId}::text`)} as name, ${releasedTo(subjectId, { viewer: feedback })} as releases,
      ${waiting} as waiting`,
  );
  // Nobody is registered under an id without a name.
  if (!found?.asks || found.name === null) return undefined;
  return {
    personId: subjectId,
    personName: found.name,
    releases: found.releases.map(releaseRow).map(showRelease(viewer.personId)),
    waiting: found.overseen && roles.includes('hr') ? found.waiting : null,
    ...reflected({ review: found.head }, restsOn(subjectId)),
  };
};

const showGiven = (row: Given) => ({
  feedbackId: row.contribution_id,
  kind: row.kind,
  text: row.text,
  audience: row.audience,
  promise: { attribution: 'merged' as const, k: row.k, policyVersion: row.policy_version },
  ...showClocks(row.occurred_at, row.recorded_at),
});

/** Who gave the released feedback about a person; undefined if the viewer does not oversee it. */
export const mergedFeedbackGivers = async (context: QueryContext, subjectId: string, viewer: Viewer) => {
  const released = jsonRows(sql<Named>`(
    select m.*, ${personName(sql`m.giver_id`)} as name from review.merged_feedback m
    where m.subject_id = ${subjectId} and m.released order by m.audience, m.contribution_id)`);
  const [found] = await select(
    context,
    sql<{ head: Head; overseen: boolean; name: Personal | null; released: Json<Named>[] }>`
      select ${reviewHead} as head, ${overseesPerson(viewer, subjectId)} as overseen,
        ${personName(sql`${subjectId}::text`)} as name, ${released} as released`,
  );
  if (!found?.overseen || found.name === null) return undefined;
  return {
    personId: subjectId,
    givers: found.released
      .map(givenRow)
      .map((row) => ({ ...showGiven(row), giverId: row.giver_id, giverName: row.name })),
    ...reflected({ review: found.head }, restsOn(subjectId)),
  };
};

/** A page of the merged feedback that somebody gave themselves, oldest first. */
export const ownMergedFeedback = async (
  context: QueryContext,
  { giverId, after, limit }: Page & { giverId: string },
) => {
  const own = jsonRows(sql<Named>`(
    select m.*, ${personName(sql`m.subject_id`)} as name from review.merged_feedback m
    ${where(sql`m.giver_id = ${giverId}`, sql`m.position > ${after}::bigint`)} order by m.position limit ${limit + 1})`);
  const [found] = await select(
    context,
    sql<{ head: Head; own: Json<Named>[] }>`select ${reviewHead} as head, ${own} as own`,
  );
  const rows = found?.own.map(givenRow) ?? [];
  const { shown, next } = pageOf(rows, { limit }, ({ position }) => position);
  return {
    mergedFeedback: shown.map((row) => ({
      ...showGiven(row),
      subjectId: row.subject_id,
      subjectName: row.name,
      released: row.released,
      withdrawn:
        row.withdrawn_at === null || row.withdrawn_recorded_at === null
          ? null
          : {
              at: row.withdrawn_at,
              ...showRecording(row.withdrawn_at, row.withdrawn_recorded_at),
              reason: row.withdrawn_reason,
            },
      revision: row.revision,
    })),
    next,
    ...reflected(
      { review: found?.head ?? null },
      { shown: streamsOf('contribution', shown, ({ contribution_id }) => contribution_id) },
    ),
  };
};
