import { expect, test } from 'vitest';
import { summaryRows } from './summary.view.ts';

const group = (path: string, n: number, above: number) => ({
  paths: path.split('+').map((each) => each.split(' ')),
  n,
  selected: { top: 1, bottom: 1, above },
});

test('a summary has rate and ratio of each sex, each ethnicity and both, and says what is not in the figures', () => {
  const rows = summaryRows(
    [
      group('female a', 100, 40),
      group('female b+female c', 50, 10),
      group('male a', 200, 120),
      group('male b', 6, 3),
      group('unknown unknown', 20, 10),
    ],
    ['sex', 'ethnicity', 'age band'],
  );
  const shown = rows.map(({ table, group, ratees, scoringRate, impactRatio, note }) => [
    table,
    group,
    ratees,
    scoringRate,
    impactRatio && Number(impactRatio.toFixed(4)),
    note,
  ]);
  expect(shown).toEqual([
    ['sex', 'female', 150, 50 / 150, 0.5583, null],
    ['sex', 'male', 206, 123 / 206, 1, null],
    ['sex', 'unknown', 20, null, null, 'not in the figures: group unknown'],
    ['ethnicity', 'a', 300, 160 / 300, 1, null],
    ['ethnicity', 'b or c', 56, 13 / 56, 0.4353, null],
    ['ethnicity', 'unknown', 20, null, null, 'not in the figures: group unknown'],
    ['sex × ethnicity', 'female × a', 100, 0.4, 0.6667, null],
    ['sex × ethnicity', 'female × b or female × c', 50, 0.2, 0.3333, null],
    ['sex × ethnicity', 'male × a', 200, 0.6, 1, null],
    ['sex × ethnicity', 'male × b', 6, null, null, 'left out: less than 2 % of all people'],
    ['sex × ethnicity', 'unknown × unknown', 20, null, null, 'not in the figures: group unknown'],
  ]);
  expect(JSON.stringify(rows)).not.toMatch(/audit/i);
});

test('a summary has no rates if all or none of all people are above the median', () => {
  const rows = summaryRows([{ paths: [['female']], n: 9, selected: { top: 1 } }], ['sex']);
  expect(rows).toMatchObject([{ ratees: 9, scoringRate: null, impactRatio: null }]);
});
