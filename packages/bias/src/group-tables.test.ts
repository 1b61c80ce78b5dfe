import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupPartition, mayBeShown } from './group-partition.ts';
import { bandsOf, hierarchyOf, leavesOf, tablesOf, unmerged } from './group-tables.ts';

test('sex and ethnicity come first in the hierarchy, then all others by name', () => {
  expect(hierarchyOf(['religion', 'ethnicity', 'age band', 'sex', 'sex'])).toEqual([
    'sex',
    'ethnicity',
    'age band',
    'religion',
  ]);
});

test.each([
  [[1, 2, 3], [3], [1]],
  [
    [1, 2, 3, 4],
    [3, 4],
    [1, 2],
  ],
  [
    [1, 2, 3, 4, 5],
    [4, 5],
    [1, 2],
  ],
  [
    [1, 2, 3, 4, 5, 6, 7],
    [5, 6, 7],
    [1, 2, 3],
  ],
  [
    [0.1, 0.2, 0.3, 0.4],
    [0.3, 0.4],
    [0.1, 0.2],
  ],
  [[3], [], []],
  [[], [], []],
])('the bands of %o are its upper and lower third', (marks, top, bottom) => {
  expect(bandsOf(marks)).toEqual({ top, bottom });
});

const bands = bandsOf([1, 2, 3, 4, 5]);
const categories = ['sex', 'ethnicity'];
const people = (path: string, ...marks: number[]) => marks.map((mark) => ({ path: path.split(' '), mark }));

test('counts people by their groups, in each category and in two together', () => {
  const all = [...people('f a', 5, 1), ...people('f b', 3), ...people('m a', 4)];
  const [sex, , both] = tablesOf(unmerged(leavesOf(all, bands)), categories);
  expect(sex).toEqual({
    categories: ['sex'],
    rows: [
      { values: [['f']], n: 3, selected: { top: 1, bottom: 1, above: 1 } },
      { values: [['m']], n: 1, selected: { top: 1, bottom: 0, above: 1 } },
    ],
  });
  expect(both?.rows.map(({ values, n }) => [values, n])).toEqual([
    [[['f', 'a']], 2],
    [[['f', 'b']], 1],
    [[['m', 'a']], 1],
  ]);
});

test('groups that were merged stay together in every table', () => {
  const merged = [
    { paths: [['f', 'a']], n: 9, selected: { top: 3 } },
    {
      paths: [
        ['f', 'b'],
        ['m', 'b'],
      ],
      n: 6,
      selected: { top: 2 },
    },
    { paths: [['m', 'c']], n: 7, selected: { top: 1 } },
  ];
  const [sex, ethnicity] = tablesOf(merged, categories);
  expect(sex?.rows).toEqual([{ values: [['f'], ['m']], n: 22, selected: { top: 6 } }]);
  expect(ethnicity?.rows.map(({ values, n }) => [values, n])).toEqual([
    [[['a']], 9],
    [[['b']], 6],
    [[['c']], 7],
  ]);
});

const organisations = fc.array(
  fc.record({
    path: fc.tuple(fc.constantFrom('f', 'm', 'x'), fc.constantFrom('a', 'b', 'c'), fc.constantFrom('1', '2')),
    mark: fc.integer({ min: 1, max: 5 }),
  }),
  { minLength: 5, maxLength: 80 },
);

test('no row of any table is smaller than may be shown, and every person is in one row of each', () => {
  fc.assert(
    fc.property(organisations, (all) => {
      const groups = groupPartition(leavesOf(all, bands));
      for (const { rows } of tablesOf(groups, [...categories, 'age band'])) {
        expect(rows.filter((row) => !mayBeShown(row))).toEqual([]);
        expect(rows.reduce((sum, { n }) => sum + n, 0)).toBe(groups.reduce((sum, { n }) => sum + n, 0));
      }
    }),
  );
});
