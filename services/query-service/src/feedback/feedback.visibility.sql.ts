import { either } from '@cairn/read-model/conditions';
import { type RawBuilder, sql } from 'kysely';
import { reportsTo } from '../people/reporting-line.sql.ts';
import type { SqlViewer } from '../asking/viewer.sql.ts';

/** HR and auditors read all `feedback f` but what is about themselves. They alone see confidential givers and withdrawn text of others. */
export const readsAll = ({ personId, relations }: SqlViewer): RawBuilder<boolean> =>
  relations.has('anyone') ? sql`f.subject_id <> ${personId}` : sql`false`;

/** Whether `feedback f` names its giver to this viewer. */
export const namesGiver = (viewer: SqlViewer): RawBuilder<boolean> =>
  sql`(${readsAll(viewer)} or f.attribution = 'named' or f.giver_id = ${viewer.personId})`;

/** Whether this viewer still sees the text of `feedback f` after it was withdrawn, and the reason. */
export const seesWithdrawn = (viewer: SqlViewer): RawBuilder<boolean> =>
  sql`(${readsAll(viewer)} or f.giver_id = ${viewer.personId})`;

/**
 * Whether `feedback f`, or a release of it, is meant for this viewer: as its subject, or as a manager if they are above the
 * subject today. HR and auditors are always meant. `rates` is one more condition under which they read as a manager of the
 * subject does.
 */
export const isMeantFor = (
  viewer: SqlViewer,
  rates: RawBuilder<boolean> = sql`false`,
): RawBuilder<boolean> => {
  const { personId, relations, onOwnCase } = viewer;
  return either(
    readsAll(viewer),
    onOwnCase.has('audience') && sql`(f.subject_id = ${personId} and f.audience <> 'manager')`,
    relations.has('audience') &&
      sql`(f.audience <> 'subject' and f.subject_id <> ${personId}
        and (${rates} or f.subject_id in ${reportsTo(viewer)}))`,
  );
};

/** Whether a viewer may read `feedback f`: what they gave, and what is meant for them. */
export const mayReadFeedback = (viewer: SqlViewer, rates?: RawBuilder<boolean>): RawBuilder<boolean> =>
  either(viewer.relations.has('author') && sql`f.giver_id = ${viewer.personId}`, isMeantFor(viewer, rates));
