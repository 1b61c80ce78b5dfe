import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { benjaminiHochberg } from './benjamini-hochberg.ts';

/** The procedure as published: find the largest k with p(k) ≤ q·k ÷ m, and reject the k smallest. */
const rejected = (ps: readonly number[], q: number): boolean[] => {
  const rising = [...ps].sort((a, b) => a - b);
  const k = rising.findLastIndex((p, i) => p <= (q * (i + 1)) / ps.length);
  return ps.map((p) => k >= 0 && p <= (rising[k] ?? 0));
};

test('adjusts the chances of the published example', () => {
  // Benjamini & Hochberg 1995, section 4.1: of these fifteen, four are rejected at .05.
  const ps = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
    0.759, 1,
  ];
  const adjusted = benjaminiHochberg(ps);
  expect(adjusted.filter((p) => p <= 0.05)).toHaveLength(4);
  expect(adjusted[0]).toBeCloseTo(0.0015, 12);
  expect(adjusted[3]).toBeCloseTo((0.0095 * 15) / 4, 12);
});

test('takes the least over all larger chances, and keeps the order given', () => {
  expect(benjaminiHochberg([0.04, 0.01, 0.03])).toEqual([0.04, 0.03, 0.04]);
  expect(benjaminiHochberg([0.2])).toEqual([0.2]);
  expect(benjaminiHochberg([])).toEqual([]);
});

test('finds what the published procedure rejects, at any rate', () => {
  const chances = fc.array(
    fc.integer({ min: 0, max: 100 }).map((p) => p / 100),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(chances, fc.constantFrom(0.05, 0.1, 0.3), (ps, q) => {
      const found = benjaminiHochberg(ps).map((p) => p <= q + 1e-12);
      expect(found).toEqual(rejected(ps, q + 1e-12));
    }),
  );
});
