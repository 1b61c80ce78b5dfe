import type { GoalFieldEvent } from '@cairn/contracts/goal-field.events';
import type { GoalEvent } from '@cairn/contracts/goal.events';
import { given, rejectionOf, stateAfter } from '@cairn/testing/given-when-then';
import { uuid } from '@cairn/testing/uuid';
import { describe, expect, test } from 'vitest';
import { commandOf, now } from './command.fixture.ts';
import { goalField } from './goal-field.decider.ts';
import { goal } from './goal.decider.ts';
import { closed, context, facts, goalId, goalWasSet } from './goal.fixture.ts';

const fieldId = uuid(85);
const define = (data: object) =>
  commandOf('DefineGoalField', { fieldId, name: 'Size', kind: 'choice' as const, ...data });
const defined: GoalFieldEvent = {
  type: 'GoalFieldDefined',
  data: { fieldId, name: 'Size', kind: 'choice', choices: ['S', 'L'], occurredAt: now },
};
const retired: GoalFieldEvent = { type: 'GoalFieldRetired', data: { fieldId, occurredAt: now } };
const revise = (data: object) => commandOf('ReviseGoalField', { fieldId, ...data });

describe('a custom field of goals', () => {
  test('is defined once, with its choices if it is a choice', () => {
    given(goalField)
      .when(define({ choices: ['S', 'L'] }))
      .decides(defined);
    given(goalField, defined)
      .when(define({ choices: ['S', 'L'] }))
      .decidesNothing();
    given(goalField).when(define({})).refuses('goal-field/choices', 'choices');
    given(goalField)
      .when(define({ kind: 'day', choices: ['S'] }))
      .refuses('goal-field/choices', 'choices');
    given(goalField)
      .when(define({ choices: ['S', 's'] }))
      .refuses('goal-field/choice-twice', 'choices/1');
  });

  test('is renamed and offers other choices, and says what it was before', () => {
    const from = { name: 'Size', choices: ['S', 'L'] };
    given(goalField, defined)
      .when(revise({ name: 'T-shirt size', choices: ['S', 'M'] }))
      .decides({
        type: 'GoalFieldRevised',
        data: { fieldId, from, to: { name: 'T-shirt size', choices: ['S', 'M'] }, occurredAt: now },
      });
    given(goalField, defined)
      .when(revise({ name: 'Size' }))
      .decidesNothing();
    given(goalField)
      .when(revise({ name: 'Size' }))
      .refuses('goal-field/unknown');
  });

  test('is retired, and not revised from then on', () => {
    const retire = commandOf('RetireGoalField', { fieldId });
    given(goalField, defined).when(retire).decides(retired);
    given(goalField, defined, retired).when(retire).decidesNothing();
    given(goalField, defined, retired)
      .when(revise({ name: 'Weight' }))
      .refuses('goal-field/retired');
  });
});

const [text, number, day, choice] = [8_001, 8_002, 8_003, 8_004].map(uuid) as [
  string,
  string,
  string,
  string,
];
type Value = string | number | null;
const fill = (...fields: { fieldId: string; value: Value }[]) =>
  commandOf('FillGoalFields', { goalId, fields });
type Filled = Extract<GoalEvent, { type: 'GoalFieldsFilled' }>['data'];
const filled = (fields: Filled['fields'], texts: Filled['texts'] = []): GoalEvent => ({
  type: 'GoalFieldsFilled',
  data: { goalId, context, fields, texts, occurredAt: now },
});
const set = goalWasSet();
const three = filled([{ fieldId: number, value: { kind: 'number', number: 3 } }]);

describe('filling custom fields of a goal', () => {
  test('takes a value of each kind, and keeps the text apart because it is personal', () => {
    given(goal, set)
      .when(
        fill(
          { fieldId: text, value: 'Ask Ada first' },
          { fieldId: number, value: 3 },
          { fieldId: day, value: '2026-09-30' },
          { fieldId: choice, value: 'B' },
        ),
        facts,
      )
      .decides(
        filled(
          [
            { fieldId: text, value: { kind: 'text' } },
            { fieldId: number, value: { kind: 'number', number: 3 } },
            { fieldId: day, value: { kind: 'day', day: '2026-09-30' } },
            { fieldId: choice, value: { kind: 'choice', choice: 'B' } },
          ],
          [{ fieldId: text, text: 'Ask Ada first' }],
        ),
      );
  });

  test('takes a number as text, as files have it, and the same number changes nothing', () => {
    given(goal, set)
      .when(fill({ fieldId: number, value: '3.0' }), facts)
      .decides(three);
    given(goal, set, three)
      .when(fill({ fieldId: number, value: '3' }), facts)
      .decidesNothing();
  });

  test('changes nothing if the goal has the value already, and takes a value away', () => {
    given(goal, set, three)
      .when(fill({ fieldId: number, value: 3 }), facts)
      .decidesNothing();
    given(goal, set, three)
      .when(fill({ fieldId: number, value: null }), facts)
      .decides(filled([{ fieldId: number, value: null }]));
    given(goal, set)
      .when(fill({ fieldId: number, value: null }), facts)
      .decidesNothing();
  });

  test.each([
    {
      what: 'an unknown field',
      fieldId: uuid(8_009),
      value: 3,
      refused: 'goal/unknown-field',
      at: 'fieldId',
    },
    {
      what: 'a text for a number',
      fieldId: number,
      value: 'three',
      refused: 'goal/field-wrong-kind',
      at: 'value',
    },
    {
      what: 'a decimal comma for a number',
      fieldId: number,
      value: '3,5',
      refused: 'goal/field-wrong-kind',
      at: 'value',
    },
    { what: 'a number for a text', fieldId: text, value: 3, refused: 'goal/field-wrong-kind', at: 'value' },
    { what: 'no such day', fieldId: day, value: '2026-02-30', refused: 'goal/field-wrong-kind', at: 'value' },
    {
      what: 'a choice not offered',
      fieldId: choice,
      value: 'C',
      refused: 'goal/choice-not-offered',
      at: 'value',
    },
  ])('refuses $what', ({ fieldId, value, refused, at }) => {
    given(goal, set).when(fill({ fieldId, value }), facts).refuses(refused, `fields/0/${at}`);
  });

  test.each([
    ['three', 'a number'],
    ['0x10', 'a number'],
    ['3,5', 'a number with a decimal point, such as 12.5, and not a comma'],
    ['1e20', '0, or between 1e-15 and 1e15 in size'],
    ['1e400', '0, or between 1e-15 and 1e15 in size'],
  ])('says what would be right instead of the number %s', (value, right) => {
    const decide = () => goal.decide(fill({ fieldId: number, value }), stateAfter(goal, [set]), facts);
    expect(rejectionOf(decide)?.fields).toEqual([
      { path: 'fields/0/value', message: `${right}, for the field A number` },
    ]);
  });

  test('refuses a retired field, a field twice and a closed goal', () => {
    const gone = { status: 'retired', name: 'Old', kind: 'number', choices: [], changedAt: now } as const;
    const known = { ...facts, fields: new Map([[number, gone]]) };
    given(goal, set)
      .when(fill({ fieldId: number, value: 3 }), known)
      .refuses('goal/field-retired');
    const twice = fill({ fieldId: number, value: 3 }, { fieldId: number, value: 4 });
    given(goal, set).when(twice, facts).refuses('goal/field-twice', 'fields/1/fieldId');
    given(goal, set, closed)
      .when(fill({ fieldId: number, value: 3 }), facts)
      .refuses('goal/already-closed');
  });
});
