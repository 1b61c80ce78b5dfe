import { expect, test } from 'vitest';
import { suggestedMark } from './suggested-mark.ts';

test.each([
  [
    'equal weights',
    [
      [1, 4],
      [1, 2],
    ],
    { mark: 3, coverage: 1 },
  ],
  [
    'a weight of three',
    [
      [3, 4],
      [1, 2],
    ],
    { mark: 3.5, coverage: 1 },
  ],
  [
    'a dimension that does not apply',
    [
      [3, 4],
      [1, null],
    ],
    { mark: 4, coverage: 0.75 },
  ],
  [
    'a mark of 0',
    [
      [1, 0],
      [1, 2],
    ],
    { mark: 1, coverage: 1 },
  ],
  [
    'marks below 0',
    [
      [1, -2],
      [1, 0],
    ],
    { mark: -1, coverage: 1 },
  ],
  ['no mark at all', [[1, null]], null],
  ['no dimension', [], null],
] as const)('suggests for %s', (_, given, expected) => {
  expect(suggestedMark(given.map(([weight, mark]) => ({ weight, mark })))).toEqual(expected);
});
