import { fixed } from '@cairn/read-model/compiled-once';
import { type RawBuilder, sql } from 'kysely';

/** A custom field and the value that a goal has in it. */
export type FieldFilter = { fieldId: string; value: string };

type Text = string | RawBuilder<string>;

/** Whether `goal g` has this value in a custom field, in upper or lower case. */
export const hasValue = (fieldId: Text, value: Text): RawBuilder<boolean> => sql`exists (
  select from jsonb_array_elements(g.fields) f
  where f ->> 'fieldId' = ${fieldId} and lower(f ->> 'value') = lower(${value}))`;

/** The names of all custom fields by their ids. */
export const fieldNames: RawBuilder<Record<string, string>> = fixed(
  sql`coalesce((select json_object_agg(f.field_id, f.name) from okr.goal_field f), '{}')`,
);
