import { describe, expect, test } from 'vitest';
import { forecast, requiredRate, willMiss } from './forecast.ts';
import { studentT } from './student-t.ts';

const rising = [10, 11, 13, 14, 15].map((y, index) => ({ x: index + 1, y }));

describe('the quantiles of Student’s t', () => {
  // Two-sided values from the tables of Fisher & Yates.
  test.each([
    [0.8, 1, 3.078],
    [0.8, 2, 1.886],
    [0.8, 3, 1.638],
    [0.8, 4, 1.533],
    [0.8, 10, 1.372],
    [0.8, 30, 1.31],
    [0.95, 1, 12.706],
    [0.95, 2, 4.303],
    [0.95, 3, 3.182],
    [0.95, 5, 2.571],
    [0.95, 10, 2.228],
    [0.95, 58, 2.002],
    [0.99, 7, 3.499],
  ])('are the published ones: %d of %d degrees of freedom', (probability, df, published) => {
    expect(studentT(probability, df)).toBeCloseTo(published, 3);
  });
});

describe('a forecast', () => {
  test('is the line of least squares with its prediction intervals', () => {
    const found = forecast(rising);
    expect(found?.slope).toBeCloseTo(1.3, 10);
    expect(found?.intercept).toBeCloseTo(8.7, 10);
    expect(found?.deviation).toBeCloseTo(0.31623, 5);
    const { value, low80, high80, low95, high95 } = found?.at(8) ?? {};
    expect([value, low80, high80, low95, high95].map((each) => each?.toFixed(2))).toEqual([
      '19.10',
      '18.10',
      '20.10',
      '17.16',
      '21.04',
    ]);
  });

  test('needs five points', () => {
    expect(forecast(rising.slice(1))).toBeNull();
  });

  test('leaves gaps between periods as they are', () => {
    const gaps = [1, 2, 4, 7, 9].map((x) => ({ x, y: 3 * x + 1 }));
    expect(forecast(gaps)?.at(12).value).toBeCloseTo(37, 10);
  });
});

describe('a goal', () => {
  const predicted = { value: 19.1, low80: 18.1, high80: 20.1, low95: 17.16, high95: 21.04 };

  test.each([
    ['up', { red: 5, goal: 20.2 }, true],
    ['up', { red: 5, goal: 20.05 }, false],
    ['down', { red: 30, goal: 18 }, true],
    ['down', { red: 30, goal: 18.2 }, false],
    ['range', { redLow: 0, goalLow: 21, goalHigh: 25, redHigh: 30 }, true],
    ['range', { redLow: 0, goalLow: 10, goalHigh: 18, redHigh: 30 }, true],
    ['range', { redLow: 0, goalLow: 10, goalHigh: 19, redHigh: 30 }, false],
  ])('is missed only if the 80 %% interval excludes it: %s', (_, anchors, missed) => {
    expect(willMiss(anchors, predicted)).toBe(missed);
  });

  test('needs a change per period from the value to it', () => {
    const range = { redLow: 0, goalLow: 10, goalHigh: 20, redHigh: 30 };
    expect(requiredRate({ red: 5, goal: 20 }, 15, 5)).toBe(1);
    expect(requiredRate({ red: 5, goal: 20 }, 25, 5)).toBe(0);
    expect(requiredRate({ red: 20, goal: 5 }, 15, 5)).toBe(-2);
    expect([4, 15, 26].map((value) => requiredRate(range, value, 2))).toEqual([3, 0, -3]);
    expect(requiredRate(range, 4, 0)).toBeNull();
  });
});
