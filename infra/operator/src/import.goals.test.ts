import { measureBody } from '@cairn/contracts/key-result.commands';
import { expect, test } from 'vitest';
import { goalFile } from './import.goals.ts';

test('every figure and text of a measure has a column in a file of goals', () => {
  const columns = Object.values(goalFile.places).map(({ at }) => at);
  const own = ['parts', 'display', 'dueOn'];
  const names = measureBody.options.flatMap(({ shape }) => Object.keys(shape));
  for (const name of new Set(names.filter((each) => !own.includes(each))))
    expect(columns).toContain(`keyResults/0/measure/${name}`);
});
