import type { Personal } from '@cairn/contracts/personal';
import { developmentNeedTable } from '@cairn/read-model/development.tables';
import { either } from '@cairn/read-model/conditions';
import { fromJson } from '@cairn/read-model/json-rows';
import type { RowOf } from '@cairn/read-model/table';
import { type RawBuilder, sql } from 'kysely';
import { today, type Viewer } from '../asking/viewer.ts';
import { personName } from '../people/name.sql.ts';
import { isShared } from '../reviews/review.visibility.sql.ts';
import { reportsOf } from '../people/reporting-line.sql.ts';

export type DevelopmentRow = RowOf<typeof developmentNeedTable> &
  Record<'person_name' | 'recorded_by_name', Personal | null>;

export const developmentRow = fromJson(developmentNeedTable);

/** Whether a viewer sees `development_need d`: their own, those of everybody below them, and HR those of others. */
export const seesDevelopment = (viewer: Viewer): RawBuilder<boolean> => {
  const { personId, relations, onOwnCase } = viewer;
  const others = either(
    relations.has('anyone') && sql`true`,
    relations.has('manager') && sql`d.person_id in ${reportsOf(personId, today(viewer))}`,
  );
  return sql`case when d.person_id = ${personId} then ${onOwnCase.has('self') ? sql`true` : sql`false`} else ${others} end`;
};

// A person does not learn in this way that there is a review of them that is not shared yet.
/** The review from which `development_need d` comes, if the viewer may know of it. */
export const reviewShown = ({ personId }: Viewer): RawBuilder<string | null> => sql`(
  select r.review_id from review.review r where r.review_id = d.review_id
    and (d.person_id <> ${personId} or ${isShared}))`;

/** The columns of `development_need d` that a viewer may see, with names. */
export const developmentColumns = (viewer: Viewer): RawBuilder<unknown> => sql`
  d.development_need_id, d.person_id, d.what, d.why, d.dimension, ${reviewShown(viewer)} as review_id, d.recorded_by, d.status,
  d.closed_reason, d.closed_at, d.closed_recorded_at, d.actions, d.occurred_at, d.recorded_at, d.revision, d.position,
  ${personName(sql`d.person_id`)} as person_name, ${personName(sql`d.recorded_by`)} as recorded_by_name`;

/** Whether an action in the plan of `development_need d` is still planned after its due day. */
export const isOverdue = (day: string): RawBuilder<boolean> => sql`(d.status = 'open' and exists (
  select from jsonb_array_elements(d.actions) action
  where action ->> 'status' = 'planned' and (action ->> 'dueOn')::date < ${day}::date))`;
