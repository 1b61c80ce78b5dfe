import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { scoreTables, selectionTables } from './group-facts.ts';
import { groupPartition } from './group-partition.ts';
import { bandsOf, leavesOf, tablesOf } from './group-tables.ts';

const categories = ['sex', 'ethnicity'];
const rising = (a: number, b: number) => a - b;
const bands = bandsOf([1, 2, 3, 4, 5]);
const person = fc.record({
  path: fc.tuple(fc.constantFrom('f', 'm', 'unknown'), fc.constantFrom('a', 'b', 'c')),
  mark: fc.integer({ min: 1, max: 5 }),
  raterId: fc.constantFrom('r1', 'r2', 'r3'),
});

test('the people of each row by rater add up to the row, also where groups are merged', () => {
  fc.assert(
    fc.property(fc.array(person, { minLength: 5, maxLength: 60 }), (people) => {
      const tables = tablesOf(groupPartition(leavesOf(people, bands)), categories);
      const raters = new Set(people.map(({ raterId }) => raterId)).size;
      for (const { groups } of selectionTables(tables, { people, categories, bands }))
        for (const { n, met, byRater = [] } of groups) {
          expect(byRater).toHaveLength(raters);
          expect(byRater.reduce((sum, each) => sum + each.n, 0)).toBe(n);
          expect(byRater.reduce((sum, each) => sum + each.met, 0)).toBe(met);
        }
      for (const { groups, unknown } of scoreTables(tables, { people, categories })) {
        const all = [...unknown, ...groups.flatMap(({ byRater }) => byRater?.flat() ?? [])];
        const marks = people.map(({ mark }) => mark);
        expect(all.sort(rising)).toEqual(marks.sort(rising));
      }
    }),
    { numRuns: 30 },
  );
});

test('a rater has the same place in every group', () => {
  const people = [
    { path: ['f', 'a'], mark: 5, raterId: 'one' },
    { path: ['m', 'a'], mark: 2, raterId: 'two' },
    { path: ['f', 'a'], mark: 1, raterId: 'two' },
  ];
  const rows = [
    { values: [['f']], n: 2, selected: { top: 1 } },
    { values: [['m']], n: 1, selected: { top: 0 } },
  ];
  const tables = [{ categories: ['sex'], rows }];
  const [top] = selectionTables(tables, { people, categories, bands });
  expect(top?.groups.map(({ byRater }) => byRater)).toEqual([
    [
      { n: 1, met: 1 },
      { n: 1, met: 0 },
    ],
    [
      { n: 0, met: 0 },
      { n: 1, met: 0 },
    ],
  ]);
  expect(scoreTables(tables, { people, categories })[0]?.groups.map(({ byRater }) => byRater)).toEqual([
    [[5], [1]],
    [[], [2]],
  ]);
});
