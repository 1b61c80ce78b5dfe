import { either } from '@cairn/read-model/conditions';
import { type RawBuilder, sql } from 'kysely';
import type { SqlViewer } from '../asking/viewer.sql.ts';
import { reportsTo } from '../people/reporting-line.sql.ts';

/** Whether a viewer may see `scorecard s`. A private one is seen by its owner and by the line above the owner today. */
export const cardVisibleTo = (viewer: SqlViewer): RawBuilder<boolean> => {
  const { personId, relations } = viewer;
  if (relations.has('anyone')) return sql`true`;
  return either(
    relations.has('audience') && sql`s.visibility = 'public'`,
    relations.has('self') && sql`s.owner_id = ${personId}`,
    relations.has('manager') && sql`s.owner_id in ${reportsTo(viewer)}`,
  );
};
