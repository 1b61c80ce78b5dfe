import type { Personal } from '@cairn/contracts/personal';
import { where } from '@cairn/read-model/conditions';
import { fromJson, type Json, jsonRows } from '@cairn/read-model/json-rows';
import { personChangeTable } from '@cairn/read-model/people.tables';
import type { RowOf } from '@cairn/read-model/table';
import { type RawBuilder, sql } from 'kysely';
import { showClocks } from '../asking/two-clocks.ts';
import type { Viewer } from '../asking/viewer.ts';
import { personName, unitName } from './name.sql.ts';
import { seesPlans } from './plans.sql.ts';

export type PersonChangeRow = RowOf<typeof personChangeTable> &
  Record<'by_name' | 'value_name', Personal | null>;

const changeRow = fromJson(personChangeTable);

/** What was recorded about `person p`, in the order of the log; null for a viewer who does not see their plans. */
export const changesShown = (
  viewer: Viewer,
  knownAt: Date | undefined,
): RawBuilder<Json<PersonChangeRow>[] | null> => sql`
  case when ${seesPlans(viewer)} then ${jsonRows<PersonChangeRow>(sql`(
    select c.*, ${personName(sql`c.by_id`)} as by_name, case
      when c.what in ('line', 'matrix') then ${personName(sql`c.value`)}
      when c.what = 'unit' then to_jsonb(${unitName(sql`c.value`)}) end as value_name
    from review.person_change c
    ${where(sql`c.person_id = p.person_id`, knownAt && sql`c.known_at <= ${knownAt.toISOString()}::timestamptz`)} order by c.position)`)} end`;

/** A change as the page of a person shows it. */
export const showPersonChange = (json: Json<PersonChangeRow>) => {
  const row = changeRow(json);
  return {
    what: row.what,
    value: row.value,
    valueName: row.value_name,
    day: row.day,
    takenBack: row.taken_back,
    employmentId: row.employment_id,
    reason: row.reason,
    by: row.by_id,
    byName: row.by_name,
    ...showClocks(row.occurred_at, row.recorded_at),
  };
};
