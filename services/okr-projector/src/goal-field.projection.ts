import type { AnyRecorded } from '@cairn/contracts/registry';
import { isIn } from '@cairn/contracts/registry';
import { byIdOf, fold } from '@cairn/projection/view';
import { goalFieldTable, goalFieldVersionTable } from '@cairn/read-model/goal-field.tables';
import type { FilledField } from '@cairn/read-model/okr.values';

type Filled = Extract<AnyRecorded, { type: 'GoalFieldsFilled' }>['data'];
type Value = NonNullable<Filled['fields'][number]['value']>;

const shown = (fieldId: string, value: Value, { texts }: Filled): FilledField => {
  const { kind } = value;
  switch (kind) {
    case 'text':
      return { fieldId, kind, value: texts.find((each) => each.fieldId === fieldId)?.text ?? '' };
    case 'number':
      return { fieldId, kind, value: value.number };
    case 'day':
      return { fieldId, kind, value: value.day };
    case 'choice':
      return { fieldId, kind, value: value.choice };
  }
};

/** The values of a goal's custom fields after some were filled. */
export const filledFields = (before: readonly FilledField[], data: Filled): FilledField[] => {
  const fields = new Map(before.map((each) => [each.fieldId, each]));
  for (const { fieldId, value } of data.fields)
    if (value) fields.set(fieldId, shown(fieldId, value, data));
    else fields.delete(fieldId);
  return [...fields.values()];
};

/** One row per custom field of goals. */
export const goalFieldView = fold(goalFieldTable, {
  headOf: byIdOf('goalField'),
  keys: (event) => (isIn(event, 'goalField') ? [[event.data.fieldId]] : []),
  evolve: (row, event) => {
    const { revision } = event;
    if (event.type === 'GoalFieldDefined')
      return {
        field_id: event.data.fieldId,
        name: event.data.name,
        kind: event.data.kind,
        choices: event.data.choices,
        defined_at: event.data.occurredAt,
        defined_recorded_at: event.metadata.recordedAt,
        retired_at: null,
        revision,
        position: String(event.position),
      };
    if (!row) return row;
    if (event.type === 'GoalFieldRevised') return { ...row, ...event.data.to, revision };
    return event.type === 'GoalFieldRetired' ? { ...row, retired_at: event.data.occurredAt, revision } : row;
  },
  versions: { table: goalFieldVersionTable },
});
