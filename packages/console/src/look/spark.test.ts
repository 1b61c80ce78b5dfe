import { expect, test } from 'vitest';
import { sparkPoints } from './spark.tsx';

test('the lowest figure is at the bottom, the highest at the top, and missing ones leave a longer step', () => {
  expect(sparkPoints([0, null, 10])).toBe('0.0,22.0 96.0,2.0');
});

test('equal figures make a flat line', () => {
  expect(sparkPoints([3, 3])).toBe('0.0,22.0 96.0,22.0');
});
