import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CascadeGoal, cascadeEver } from './cascade.ts';
import { type Part, weightedMean } from './weighted-mean.ts';

const anyPart: fc.Arbitrary<Part> = fc.record({
  weight: fc.double({ min: 0.01, max: 1_000, noNaN: true }),
  value: fc.option(fc.double({ min: 0, max: 10, noNaN: true })),
  coverage: fc.double({ min: 0, max: 1, noNaN: true }),
});
const anyParts = fc.array(anyPart, { maxLength: 12 });
const shuffled = <T>(items: readonly T[]): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length });

describe('a weighted mean of parts', () => {
  test('does not depend on their order', () => {
    const inTwoOrders = anyParts.chain((parts) => fc.tuple(fc.constant(parts), shuffled(parts)));
    fc.assert(
      fc.property(inTwoOrders, ([parts, again]) => {
        const [one, other] = [weightedMean(parts), weightedMean(again)];
        expect(other.mean === null).toBe(one.mean === null);
        expect(other.mean ?? 0).toBeCloseTo(one.mean ?? 0, 9);
        expect(other.coverage).toBeCloseTo(one.coverage, 9);
      }),
    );
  });

  test('lies between the least and the greatest of their values', () => {
    fc.assert(
      fc.property(anyParts, (parts) => {
        const values = parts.flatMap(({ value }) => (value === null ? [] : [value]));
        const { mean } = weightedMean(parts);
        expect(mean === null).toBe(values.length === 0);
        if (mean === null) return;
        expect(mean).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
        expect(mean).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
      }),
    );
  });

  test('is the same with further parts without data, which only lower the coverage', () => {
    const weight = fc.double({ min: 0.01, max: 1_000, noNaN: true });
    fc.assert(
      fc.property(anyParts, fc.array(weight, { minLength: 1, maxLength: 4 }), (parts, weights) => {
        const before = weightedMean(parts);
        const without = weights.map((each): Part => ({ weight: each, value: null, coverage: 0 }));
        const after = weightedMean([...parts, ...without]);
        expect(after.mean).toBe(before.mean);
        expect(after.coverage).toBeLessThanOrEqual(before.coverage);
      }),
    );
  });
});

/** Goals of which each may be aligned to an earlier one, so that they form trees. */
const anyGoals: fc.Arbitrary<CascadeGoal[]> = fc
  .array(
    fc.record({
      progressFrom: fc.constantFrom('keyResults' as const, 'children' as const, 'both' as const),
      progress: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
      parent: fc.option(fc.nat({ max: 20 })),
      relation: fc.constantFrom('contribute' as const, 'support' as const),
      weight: fc.double({ min: 0.1, max: 10, noNaN: true }),
    }),
    { minLength: 1, maxLength: 15 },
  )
  .map((drawn) =>
    drawn.map(({ progressFrom, progress, parent, relation, weight }, i) => ({
      goalId: String(i),
      progressFrom,
      keyResults: [{ weight: 1, progress, stale: false, dropped: false }],
      parent: parent === null || i === 0 ? null : { goalId: String(parent % i), relation, weight },
    })),
  );

describe('a cascade of goals', () => {
  test('does not depend on the order in which the goals come', () => {
    const inTwoOrders = anyGoals.chain((goals) => fc.tuple(fc.constant(goals), shuffled(goals)));
    fc.assert(
      fc.property(inTwoOrders, ([goals, again]) => {
        const [one, other] = [cascadeEver(goals), cascadeEver(again)];
        for (const { goalId } of goals) {
          expect(other.get(goalId)?.progress === null).toBe(one.get(goalId)?.progress === null);
          expect(other.get(goalId)?.progress ?? 0).toBeCloseTo(one.get(goalId)?.progress ?? 0, 9);
          expect(other.get(goalId)?.coverage).toBeCloseTo(one.get(goalId)?.coverage ?? 0, 9);
        }
      }),
    );
  });

  test('gives a goal no more and no less than its key results and the goals below it reach', () => {
    fc.assert(
      fc.property(anyGoals, (goals) => {
        const all = goals.flatMap(({ keyResults }) => keyResults.flatMap(({ progress }) => progress ?? []));
        for (const { progress } of cascadeEver(goals).values()) {
          if (progress === null) continue;
          expect(progress).toBeGreaterThanOrEqual(Math.min(...all) - 1e-9);
          expect(progress).toBeLessThanOrEqual(Math.max(...all) + 1e-9);
        }
      }),
    );
  });
});
