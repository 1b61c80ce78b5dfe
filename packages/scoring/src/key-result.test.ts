import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CheckInValue } from '@cairn/contracts/key-result.values';
import { clamp, progressOf } from './key-result.ts';
import type { ByValues } from './measure.ts';

const number = (value: number): CheckInValue => ({ kind: 'number', number: value });
const way = (baseline: number, target: number) => (target > baseline ? 'increase' : 'decrease');
const figure = fc.double({ min: -1e6, max: 1e6, noNaN: true });

test.each([
  [45, 65, 55, 0.5],
  [48, 24, 36, 0.5],
  [80, 90, 85, 0.5],
  [450, 350, 400, 0.5],
  [65, 80, 74, 0.6],
  [10, 6, 12, -0.5],
  [48, 24, 48, 0],
  [0, 5, 6, 1.2],
])('a trajectory from %d to %d at %d has the progress %d', (baseline, target, at, p) => {
  const measure: ByValues = { kind: way(baseline, target), baseline, target };
  expect(progressOf(measure, [number(at)])).toBe(p);
});

test('a trajectory has progress for all figures that a command accepts', () => {
  const size = fc.double({ min: 1e-15, max: 1e15, noNaN: true });
  const named = fc.oneof(
    fc.constantFrom(0, 1e-15, 1e-15 + 2 ** -102, 1e15),
    size,
    size.map((each) => -each),
  );
  fc.assert(
    fc.property(named, named, named, (baseline, target, at) => {
      fc.pre(baseline !== target);
      expect(progressOf({ kind: way(baseline, target), baseline, target }, [number(at)])).not.toBe(null);
    }),
  );
});

test.each([
  ['atMost', 1, 2, 0.8, 1],
  ['atMost', 1, 2, 1, 1],
  ['atMost', 1, 2, 1.5, 0.5],
  ['atMost', 1, 2, 2, 0],
  ['atMost', 1, 2, 3, 0],
  ['atLeast', 70, 50, 80, 1],
  ['atLeast', 70, 50, 70, 1],
  ['atLeast', 70, 50, 60, 0.5],
  ['atLeast', 70, 50, 40, 0],
  ['atMost', -2, 0, -3, 1],
  ['atMost', -2, 0, -1, 0.5],
  ['atMost', -2, 0, 1, 0],
] as const)('%s %d with the fail point %d at %d has the progress %d', (...[kind, limit, failsAt, at, p]) => {
  expect(progressOf({ kind, limit, failsAt }, [number(at)])).toBe(p);
});

describe('a limit', () => {
  test.each(['atMost', 'atLeast'] as const)(
    '%s has the progress 1 inside the limit and never more, for any fail point',
    (kind) => {
      fc.assert(
        fc.property(figure, figure, figure, (limit, failsAt, at) => {
          const p = progressOf({ kind, limit, failsAt }, [number(at)]);
          expect(p).toBeGreaterThanOrEqual(0);
          expect(p).toBeLessThanOrEqual(1);
          const inside = kind === 'atMost' ? at <= limit : at >= limit;
          expect(!inside || p === 1).toBe(true);
        }),
        { examples: [[-5e-324, 0, 8.9e-16]] },
      );
    },
  );
});

describe('a relative change', () => {
  test('measures a relative change against its frozen baseline; a positive change is upward, below zero too', () => {
    expect(progressOf({ kind: 'relative', baseline: 200, change: -0.15 }, [number(185)])).toBe(0.5);
    expect(progressOf({ kind: 'relative', baseline: 20, change: -0.15 }, [number(17)])).toBe(1);
    expect(progressOf({ kind: 'relative', baseline: -200, change: 0.1 }, [number(-190)])).toBe(0.5);
    expect(progressOf({ kind: 'relative', baseline: 0, change: 0.1 }, [number(3)])).toBe(null);
  });
});

describe('count, yes/no and milestone', () => {
  const milestone: ByValues = {
    kind: 'milestone',
    parts: [
      { milestoneId: 'design', weight: 1 },
      { milestoneId: 'build', weight: 2 },
      { milestoneId: 'ship', weight: 1 },
    ],
  };
  const part = (milestoneId: string, done: boolean): CheckInValue => ({
    kind: 'milestone',
    milestoneId,
    done,
  });

  test('measures a count by its total, not its steps', () => {
    const measure: ByValues = { kind: 'count', baseline: 0, target: 5 };
    expect(
      progressOf(measure, [
        { kind: 'count', total: 1 },
        { kind: 'count', total: 3 },
      ]),
    ).toBe(0.6);
  });

  test('gives a yes/no the progress 0 or 1', () => {
    expect(progressOf({ kind: 'yesNo' }, [{ kind: 'yesNo', done: true }])).toBe(1);
    expect(progressOf({ kind: 'yesNo' }, [{ kind: 'yesNo', done: false }])).toBe(0);
  });

  test('adds up the weights of the done parts of a milestone, by their latest values', () => {
    expect(progressOf(milestone, [part('design', true), part('build', true)])).toBe(0.75);
    expect(progressOf(milestone, [part('design', true), part('build', true), part('build', false)])).toBe(
      0.25,
    );
    expect(progressOf(milestone, [part('design', false)])).toBe(0);
  });

  test('ignores parts that the milestone no longer has', () => {
    expect(progressOf(milestone, [part('gone', true)])).toBe(null);
  });
});

describe('without data', () => {
  const measures: ByValues[] = [
    { kind: 'increase', baseline: 0, target: 1 },
    { kind: 'count', baseline: 0, target: 1 },
    { kind: 'atMost', limit: 1, failsAt: 2 },
    { kind: 'yesNo' },
    { kind: 'milestone', parts: [{ milestoneId: 'a', weight: 1 }] },
  ];

  test.each(measures)('has the progress null, never 0, for $kind without data', (measure) => {
    expect(progressOf(measure, [])).toBe(null);
  });

  test('has the progress null if the only value is of another kind', () => {
    expect(progressOf({ kind: 'yesNo' }, [number(1)])).toBe(null);
  });
});

describe('progress', () => {
  test('progress rises with every step towards the target', () => {
    fc.assert(
      fc.property(
        figure,
        figure,
        figure,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (from, to, at, step) => {
          fc.pre(Math.abs(to - from) > 1e-3);
          const measure: ByValues = { kind: way(from, to), baseline: from, target: to };
          const before = progressOf(measure, [number(at)]) ?? Number.NaN;
          const after = progressOf(measure, [number(at + step * (to - from))]) ?? Number.NaN;
          expect(after).toBeGreaterThanOrEqual(before);
          expect(clamp(after)).toBeGreaterThanOrEqual(0);
          expect(clamp(after)).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});
