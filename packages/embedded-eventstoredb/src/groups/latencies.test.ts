import { expect, test } from 'vitest';
import { newLatencies } from './latencies.ts';

test('latencies have no figures before the first answer', () => {
  expect(newLatencies().figures()).toEqual([]);
});

test('latencies report how long the last thousand answers took, by rank', () => {
  const { add, figures } = newLatencies();
  for (let milliseconds = 2000; milliseconds > 0; milliseconds--) add(milliseconds);
  expect(Object.fromEntries(figures())).toEqual({
    Mean: 500,
    Median: 501,
    Fastest: 1,
    'Quintile 1': 1,
    'Quintile 2': 201,
    'Quintile 3': 401,
    'Quintile 4': 601,
    'Quintile 5': 801,
    '90%': 901,
    '95%': 951,
    '99%': 991,
    '99.5%': 996,
    '99.9%': 1000,
    Highest: 1000,
  });
});
