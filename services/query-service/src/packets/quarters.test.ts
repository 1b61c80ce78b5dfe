import { expect, test } from 'vitest';
import { quarterIn, quartersIn } from './quarters.ts';

test('a period is cut into its calendar quarters, the first and the last of which may be shorter', () => {
  expect(quartersIn({ from: '2025-11-15', to: '2026-05-31' })).toEqual([
    { quarter: '2025-Q4', from: '2025-11-15', to: '2025-12-31' },
    { quarter: '2026-Q1', from: '2026-01-01', to: '2026-03-31' },
    { quarter: '2026-Q2', from: '2026-04-01', to: '2026-05-31' },
  ]);
});

test('of a long period the last eight quarters count', () => {
  const quarters = quartersIn({ from: '2020-01-01', to: '2026-12-31' });
  expect([quarters.length, quarters[0]?.quarter]).toEqual([8, '2025-Q1']);
});

test('a day is in one quarter, or in none if it lies outside the period', () => {
  const quarters = quartersIn({ from: '2026-02-01', to: '2026-06-30' });
  expect(
    ['2026-01-31', '2026-02-01', '2026-06-30', '2026-07-01'].map((day) => quarterIn(quarters, day)),
  ).toEqual([null, '2026-Q1', '2026-Q2', null]);
});
