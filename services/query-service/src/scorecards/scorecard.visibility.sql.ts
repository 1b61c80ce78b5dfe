import { either } from '@cairn/read-model/conditions';
import { type RawBuilder, sql } from 'kysely';
import { today, type Viewer } from '../asking/viewer.ts';
import { reportsOf } from '../people/reporting-line.sql.ts';

/** Whether a viewer may see `scorecard s`. A private one is seen by its owner and by the line above the owner today. */
export const cardVisibleTo = (viewer: Viewer): RawBuilder<boolean> => {
  const { personId, relations } = viewer;
  if (relations.has('anyone')) return sql`true`;
  return either(
    relations.has('audience') && sql`s.visibility = 'public'`,
    relations.has('self') && sql`s.owner_id = ${personId}`,
    relations.has('manager') && sql`s.owner_id in ${reportsOf(personId, today(viewer))}`,
  );
};
