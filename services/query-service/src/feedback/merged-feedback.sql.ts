import type { Personal } from '@cairn/contracts/personal';
import type { GroupOutcome } from '@cairn/contracts/screening.values';
import { where } from '@cairn/read-model/conditions';
import type { Json } from '@cairn/read-model/json-rows';
import { jsonRows } from '@cairn/read-model/json-rows';
import type { feedbackReleaseTable } from '@cairn/read-model/merged-feedback.tables';
import type { RowOf } from '@cairn/read-model/table';
import { type RawBuilder, sql } from 'kysely';
import type { Viewer } from '../asking/viewer.ts';
import { cycleName } from '../people/name.sql.ts';
import { isMeantFor, readsAll } from './feedback.visibility.sql.ts';

/** A release of merged feedback with what is in it, and what was found in the texts of each group. */
export type FeedbackRelease = RowOf<typeof feedbackReleaseTable> & {
  cycle_name: string | null;
  /** The reader sees every group of it. */
  overseen: boolean;
  outcomes: GroupOutcome[][] | null;
  members: { contribution_id: string; revision: number; giver_id: string; text: Personal }[];
};

type Meant = { viewer: Viewer; rates?: RawBuilder<boolean> };

// What is withdrawn at the moment of a release may stand in it, but is shown to nobody.
/** The releases of merged feedback about a person that are meant for the viewer, oldest first. */
export const releasedTo = (
  subjectId: string | RawBuilder<string>,
  { viewer, rates }: Meant,
  isIn: RawBuilder<boolean> = sql`true`,
): RawBuilder<Json<FeedbackRelease>[]> =>
  jsonRows(
    sql<FeedbackRelease>`(select f.*, ${cycleName(sql`f.cycle_id`)} as cycle_name, ${readsAll(viewer)} as overseen, (
        select s.groups from review.feedback_screening s
        where s.subject_id = f.subject_id and s.release_revision = f.revision) as outcomes, (
        select coalesce(json_agg(json_build_object('contribution_id', m.contribution_id, 'revision', (item ->> 'revision')::integer,
          'giver_id', m.giver_id, 'text', m.text)), '[]')
        from jsonb_array_elements(f.groups) released, jsonb_array_elements(released) item
        join review.merged_feedback m on m.contribution_id = item ->> 'contributionId' and m.withdrawn_at is null) as members
      from review.feedback_release f ${where(
        sql`f.subject_id = ${subjectId}`,
        isMeantFor(viewer, rates),
        isIn,
      )} order by f.revision)`,
  );
