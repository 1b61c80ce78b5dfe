import { commandDay, commandFigure, figureSize } from '@cairn/contracts/command-data';
import type { FillGoalFields } from '@cairn/contracts/goal-field.commands';
import type { GoalFieldValue } from '@cairn/contracts/goal-field.values';
import type { GoalEvent } from '@cairn/contracts/goal.events';
import { refuseField } from '@cairn/contracts/rejection';
import { figureIn, noFigure } from '@cairn/contracts/spreadsheet';
import type { GoalField, GoalFieldState } from './goal-field.decider.ts';
import type { Goal } from './goal.state.ts';

/** The definitions of the fields that a command names. */
export type GoalFields = ReadonlyMap<string, GoalFieldState>;

type Given = FillGoalFields['data']['fields'][number];

// A text may hold a number that is too large, which the body refuses only as a number.
const numberAsked = (text: string): string =>
  typeof figureIn(text) === 'number' ? figureSize : noFigure(text, 'a number');

const asked = ({ kind, choices, name }: GoalField, value: string | number): string =>
  ({
    text: `a text, for the field ${name}`,
    number: `${numberAsked(String(value))}, for the field ${name}`,
    day: `a day such as 2026-09-30, for the field ${name}`,
    choice: `one of these, for the field ${name}: ${choices.join(', ')}`,
  })[kind];

const numberIn = (value: string | number): GoalFieldValue | undefined => {
  // Files have every value as text.
  const read = commandFigure.safeParse(typeof value === 'string' ? figureIn(value) : value);
  return read.success ? { kind: 'number', number: read.data } : undefined;
};

const valueOf = ({ kind, choices }: GoalField, value: string | number): GoalFieldValue | undefined => {
  if (kind === 'number') return numberIn(value);
  if (typeof value === 'number') return undefined;
  if (kind === 'text') return { kind };
  if (kind === 'day') return commandDay.safeParse(value).success ? { kind, day: value } : undefined;
  return choices.includes(value) ? { kind, choice: value } : undefined;
};

const checked = (fields: GoalFields, { fieldId, value }: Given, i: number) => {
  const field = fields.get(fieldId);
  if (!field || field.status === 'unset')
    return refuseField('goal/unknown-field', 'No such field was defined.', {
      path: `fields/${i}/fieldId`,
      message: 'a field of goals',
    });
  if (value === null) return { fieldId, value };
  if (field.status === 'retired')
    return refuseField('goal/field-retired', `The field ${field.name} was retired.`, {
      path: `fields/${i}/fieldId`,
      message: 'a field that was not retired',
    });
  const found = valueOf(field, value);
  if (found) return { fieldId, value: found };
  const code =
    field.kind === 'choice' && typeof value === 'string' ? 'choice-not-offered' : 'field-wrong-kind';
  return refuseField(`goal/${code}`, `The value does not fit the field ${field.name}.`, {
    path: `fields/${i}/value`,
    message: asked(field, value),
  });
};

const isSame = (before: GoalFieldValue | undefined, value: GoalFieldValue | null): boolean =>
  value?.kind !== 'text' && JSON.stringify(before ?? null) === JSON.stringify(value);

/**
 * Fills custom fields of a goal. It decides nothing if all of them have these values already. The state holds no text, so a
 * text always counts as a change.
 */
export const fillGoalFields = ({ data }: FillGoalFields, goal: Goal, fields: GoalFields): GoalEvent[] => {
  const { goalId, occurredAt } = data;
  const twice = data.fields.findIndex(
    ({ fieldId }, i) => data.fields.findIndex((each) => each.fieldId === fieldId) < i,
  );
  if (twice >= 0)
    refuseField('goal/field-twice', 'Each field has one value.', {
      path: `fields/${twice}/fieldId`,
      message: 'another field',
    });
  const wanted = data.fields.map((each, i) => checked(fields, each, i));
  const changed = wanted.filter(({ fieldId, value }) => !isSame(goal.fields.get(fieldId), value));
  if (changed.length === 0) return [];
  const texts = data.fields.flatMap(({ fieldId, value }) =>
    changed.some((each) => each.fieldId === fieldId && each.value?.kind === 'text')
      ? [{ fieldId, text: String(value) }]
      : [],
  );
  return [
    { type: 'GoalFieldsFilled', data: { goalId, context: goal.context, fields: changed, texts, occurredAt } },
  ];
};
