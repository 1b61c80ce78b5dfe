import { expect, test } from 'vitest';
import { lastDayOfWeek } from './week.ts';

test.each([
  ['2026-07-27', '2026-08-02'],
  ['2026-08-02', '2026-08-02'],
  ['2026-08-03', '2026-08-09'],
  ['2026-12-31', '2027-01-03'],
])('the week of %s ends on %s', (day, last) => {
  expect(lastDayOfWeek(day)).toBe(last);
});
