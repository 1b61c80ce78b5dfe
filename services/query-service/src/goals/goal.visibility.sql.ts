import { either } from '@cairn/read-model/conditions';
import { type RawBuilder, sql } from 'kysely';
import { type SqlViewer, todayInSql } from '../asking/viewer.sql.ts';
import { unitOfPerson } from '../people/person.sql.ts';
import { reportsTo } from '../people/reporting-line.sql.ts';

/**
 * Whether a viewer may see `goal g`. A private goal is seen by its accountable person, by the person who owns it, and by
 * the line above the accountable person today, and one that its team may see also by the people of its unit today.
 */
export const visibleTo = (viewer: SqlViewer): RawBuilder<boolean> => {
  const { personId, relations } = viewer;
  if (relations.has('anyone')) return sql`true`;
  return either(
    relations.has('audience') && sql`g.visibility = 'public'`,
    relations.has('self') && sql`g.accountable_id = ${personId}`,
    relations.has('self') && sql`(g.owner_kind = 'person' and g.owner_id = ${personId})`,
    relations.has('team') &&
      sql`(g.visibility = 'team' and g.unit_id in ${unitOfPerson(personId, todayInSql(viewer))})`,
    relations.has('manager') && sql`g.accountable_id in ${reportsTo(viewer)}`,
  );
};
