import { expect, test } from 'vitest';
import { lastDays } from './series.ts';

const range = { from: '2026-01-30', to: '2026-02-10' };

test('a series by weeks has their Sundays and the last day of the range', () => {
  expect(lastDays(range, 'week')).toEqual(['2026-02-01', '2026-02-08', '2026-02-10']);
});

test('a series by months has their last days and the last day of the range', () => {
  expect(lastDays(range, 'month')).toEqual(['2026-01-31', '2026-02-10']);
});

test('a series by quarters has their last days and the last day of the range', () => {
  expect(lastDays({ from: '2026-02-01', to: '2026-07-10' }, 'quarter')).toEqual([
    '2026-03-31',
    '2026-06-30',
    '2026-07-10',
  ]);
});

test('a series by days has every day', () => {
  expect(lastDays({ from: '2026-02-27', to: '2026-03-01' }, 'day')).toEqual([
    '2026-02-27',
    '2026-02-28',
    '2026-03-01',
  ]);
});

test('a range that ends before it begins has no points', () => {
  expect(lastDays({ from: '2026-02-02', to: '2026-02-01' }, 'day')).toEqual([]);
});
