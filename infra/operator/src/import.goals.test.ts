import { setGoalBody } from '@cairn/contracts/goal.commands';
import { measureBody } from '@cairn/contracts/key-result.commands';
import { expect, test } from 'vitest';
import { fieldsOf, treeOf } from './import.fields.ts';
import { goalFile } from './import.goals.ts';
import { mapRow, noMapping } from './import.mapping.ts';

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
