import { either } from '@cairn/read-model/conditions';
import { type RawBuilder, sql } from 'kysely';
import { today, type Viewer } from '../asking/viewer.ts';
import { reportsOf } from '../people/reporting-line.sql.ts';

/**
 * Whether a viewer may see `goal g`. A private goal is seen by its accountable person, by the person who owns it, and by
 * the line above the accountable person today.
 */
export const visibleTo = (viewer: Viewer): RawBuilder<boolean> => {
  const { personId, relations } = viewer;
  if (relations.has('anyone')) return sql`true`;
  return either(
    relations.has('audience') && sql`g.visibility = 'public'`,
    relations.has('self') && sql`g.accountable_id = ${personId}`,
    relations.has('self') && sql`(g.owner_kind = 'person' and g.owner_id = ${personId})`,
    relations.has('manager') && sql`g.accountable_id in ${reportsOf(personId, today(viewer))}`,
  );
};
