import { setGoalBody } from '@cairn/contracts/goal.commands';
import { measureBody } from '@cairn/contracts/key-result.commands';
import { expect, test } from 'vitest';
import { fieldsOf, treeOf } from './import.fields.ts';
import { goalFile } from './import.goals.ts';
import { customColumnAt, customFieldsIn } from './import.custom-fields.ts';
import { mapRow, noMapping, refuseUnknownColumns } from './import.mapping.ts';
import { stepsOf } from './import.step.ts';

const columns = Object.values(goalFile.places).map(({ at }) => at);

test('every figure and text of a measure has a column in a file of goals', () => {
  const own = ['parts', 'display', 'dueOn'];
  const names = measureBody.options.flatMap(({ shape }) => Object.keys(shape));
  for (const name of new Set(names.filter((each) => !own.includes(each))))
    expect(columns).toContain(`keyResults/0/measure/${name}`);
});

test('everything that a goal is set with has a column in a file of goals', () => {
  const first = new Set(columns.map((at) => at.split('/')[0]));
  for (const name of Object.keys(setGoalBody.shape)) expect(first).toContain(name);
});

test('tags have commas between them', () => {
  const by = { ...noMapping, fields: fieldsOf(goalFile.places) };
  const tagsOf = (tags: string) => treeOf(mapRow({ tags }, by), goalFile.places);
  expect(tagsOf('growth, Q3,')).toEqual({ tags: ['growth', 'Q3'] });
  expect(tagsOf('')).toEqual({});
});

const mapping = { ...noMapping, customFields: { Budget: 'b', 'Next step': 'n' } };

test('a mapping names the columns of custom fields, and an answer leads back to them', () => {
  const row = { goal: 'A', Budget: '', 'Next step': 'Call' };
  const fields = [
    { fieldId: 'b', value: null },
    { fieldId: 'n', value: 'Call' },
  ];
  expect(customFieldsIn(row, mapping)).toEqual(fields);
  expect(customFieldsIn({ goal: 'A', Budget: '' }, mapping)).toBeUndefined();
  expect(customColumnAt('fields/1/value', mapping)).toBe('Next step');
  expect(customColumnAt('title', mapping)).toBeUndefined();
  const by = { ...mapping, fields: fieldsOf(goalFile.places) };
  expect(() => refuseUnknownColumns('a.csv', [{ line: 2, row }], by)).not.toThrow();
});

test('a further line of a goal may leave custom fields empty, and names the one that differs', () => {
  const line = (number: number, ...values: (string | null)[]) => ({
    line: number,
    item: { goal: 'A', fields: values.map((value, i) => ({ fieldId: `${i}`, value })) },
  });
  const { steps, wrong } = stepsOf(
    [line(2, '3', 'Call'), line(3, '3', null), line(4, null, 'Ask')],
    goalFile,
  );
  expect(steps.map(({ command }) => command)).toEqual(['SetGoal', 'FillGoalFields']);
  expect(wrong.map(({ line: at, field }) => [at, field])).toEqual([[4, 'fields/1']]);
});

test('custom fields are filled by a command of their own, and a goal without any has none', () => {
  const fields = [{ fieldId: 'n', value: 'Call' }];
  const { steps } = stepsOf(
    [
      { line: 1, item: { goal: 'A', title: 'Grow', fields } },
      { line: 2, item: { goal: 'B', title: 'Stay' } },
    ],
    goalFile,
  );
  expect(steps.map(({ command, key }) => [command, key])).toEqual([
    ['SetGoal', 'A'],
    ['FillGoalFields', 'A/fields'],
    ['SetGoal', 'B'],
  ]);
  expect(steps[1]?.body).toEqual({ fields });
});
