import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FormulaInput, formulaReading } from './kpi-formula.ts';

const of = (...values: (number | null)[]): FormulaInput[] => values.map((value) => ({ value, weight: 1 }));
const figure = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const inputs = fc.array(
  fc.record({ value: figure, weight: fc.double({ min: 0.1, max: 1_000, noNaN: true }) }),
  {
    minLength: 2,
    maxLength: 6,
  },
);
const kinds = ['sum', 'difference', 'ratio', 'weightedMean'] as const;

describe('a KPI computed from others', () => {
  test('is the sum, the difference, the ratio or the weighted mean of its inputs', () => {
    expect(formulaReading('sum', of(70, 30, 40))).toEqual({ value: 140 });
    expect(formulaReading('difference', of(70, 30))).toEqual({ value: 40 });
    expect(formulaReading('ratio', of(30, 40))).toEqual({ numerator: 30, denominator: 40 });
    const weighed = [
      { value: 10, weight: 3 },
      { value: 20, weight: 1 },
    ];
    expect(formulaReading('weightedMean', weighed)).toEqual({ value: 12.5 });
  });

  test('has no data for a ratio by 0', () => {
    expect(formulaReading('ratio', of(30, 0))).toBe(null);
    expect(formulaReading('ratio', of(0, 30))).toEqual({ numerator: 0, denominator: 30 });
  });

  test('has no data, and not 0, if an input has none', () => {
    fc.assert(
      fc.property(inputs, fc.nat(5), fc.constantFrom(...kinds), (given, at, kind) => {
        const place = at % given.length;
        const missing = given.map((input, i) => (i === place ? { ...input, value: null } : input));
        expect(formulaReading(kind, missing)).toBe(null);
      }),
    );
  });

  test('does not depend on the order of the inputs of a sum or a weighted mean', () => {
    const shuffled = inputs.chain((given) =>
      fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length })),
    );
    fc.assert(
      fc.property(shuffled, fc.constantFrom('sum', 'weightedMean'), ([given, other], kind) => {
        const [one, two] = [given, other].map((each) => formulaReading(kind, each));
        if (!one || !two || !('value' in one) || !('value' in two)) throw new Error('there is a value');
        expect(two.value).toBeCloseTo(one.value, 5);
      }),
    );
  });

  test('lies between its smallest and its largest input as a weighted mean', () => {
    fc.assert(
      fc.property(inputs, (given) => {
        const mean = formulaReading('weightedMean', given);
        if (!mean || !('value' in mean)) throw new Error('there is a value');
        const values = given.map(({ value }) => value ?? 0);
        expect(mean.value).toBeGreaterThanOrEqual(Math.min(...values) - 1e-6);
        expect(mean.value).toBeLessThanOrEqual(Math.max(...values) + 1e-6);
      }),
    );
  });
});
