import { expect, test } from 'vitest';
import type { MarkCount } from './calibration.sql.ts';
import { showDistribution } from './calibration.view.ts';

const scale = {
  name: 'Three',
  version: '1',
  marks: ['low', 'middle', 'high'].map((label, i) => ({ value: i + 1, label })),
};

const count = (
  rater: string,
  level: string | null,
  marks: Pick<MarkCount, 'before' | 'mark' | 'n'>,
): MarkCount => ({
  accountable_rater_id: rater,
  rater_name: rater.toUpperCase(),
  unit_id: null,
  unit_name: null,
  level,
  ...marks,
});

test('a distribution counts marks before and after by rater, unit and level, and reviews without one in none', () => {
  const counts = [
    count('ann', 'L3', { before: 3, mark: 3, n: 2 }),
    count('ann', null, { before: 3, mark: 2, n: 1 }),
    count('ben', 'L3', { before: null, mark: null, n: 4 }),
    count('ben', 'L3', { before: 1, mark: 2, n: 1 }),
  ];
  const marks = (before: number[], after: number[]) =>
    scale.marks.map(({ value, label }, i) => ({ mark: value, label, before: before[i], after: after[i] }));
  expect(showDistribution(counts, { scale, findings: [], figures: true })).toEqual({
    n: 4,
    marks: marks([1, 0, 3], [0, 2, 2]),
    raters: [
      { raterId: 'ann', name: 'ANN', n: 3, marks: marks([0, 0, 3], [0, 1, 2]), findings: [] },
      { raterId: 'ben', name: 'BEN', n: 1, marks: marks([1, 0, 0], [0, 1, 0]), findings: [] },
    ],
    units: [{ unitId: null, name: null, n: 4, marks: marks([1, 0, 3], [0, 2, 2]) }],
    levels: [
      { level: 'L3', n: 3, marks: marks([1, 0, 2], [0, 1, 2]) },
      { level: null, n: 1, marks: marks([0, 0, 1], [0, 1, 0]) },
    ],
  });
});
