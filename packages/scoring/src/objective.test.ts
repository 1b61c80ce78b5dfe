import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CascadeGoal, cascade } from './cascade.ts';
import { type KeyResultPart, rollUp } from './objective.ts';

const part = (progress: number | null, more: Partial<KeyResultPart> = {}): KeyResultPart => ({
  weight: 1,
  progress,
  stale: false,
  dropped: false,
  ...more,
});
const own = (keyResults: readonly KeyResultPart[]) =>
  rollUp({ progressFrom: 'keyResults', keyResults, children: [] });

const parts = fc.array(
  fc.record({
    weight: fc.double({ min: 0.1, max: 100, noNaN: true }),
    progress: fc.option(fc.double({ min: -2, max: 3, noNaN: true })),
    stale: fc.boolean(),
    dropped: fc.boolean(),
  }),
  { maxLength: 6 },
);

describe('an objective', () => {
  test('an objective is the mean of its key results with data, and its coverage is their share of the weight', () => {
    expect(own([part(0.5), part(0.5), part(null)])).toEqual({
      progress: 0.5,
      coverage: 2 / 3,
      dropped: 0,
    });
  });

  test('an objective weighs its key results', () => {
    expect(own([part(1, { weight: 3 }), part(0)]).progress).toBe(0.75);
  });

  test('an objective clamps each key result before counting it', () => {
    expect(own([part(3), part(-0.5)]).progress).toBe(0.5);
  });

  test('an objective counts a stale key result in its progress but not in its coverage', () => {
    expect(own([part(1, { stale: true }), part(0)])).toMatchObject({ progress: 0.5, coverage: 0.5 });
  });

  test('an objective shows the dropped share apart from progress and coverage', () => {
    expect(own([part(0.9), part(0, { dropped: true, weight: 3 })])).toMatchObject({
      progress: 0.9,
      coverage: 1,
      dropped: 0.75,
    });
  });

  test('an objective without data has the progress null, never 0', () => {
    expect(own([])).toEqual({ progress: null, coverage: 0, dropped: 0 });
    expect(own([part(null), part(1, { dropped: true })])).toMatchObject({ progress: null, dropped: 0.5 });
  });

  test('an objective ignores parts without a weight above 0', () => {
    expect(own([part(1, { weight: 0 })]).progress).toBe(null);
    expect(own([part(1, { weight: -1 }), part(0.5, { weight: 2 })])).toMatchObject({
      progress: 0.5,
      coverage: 1,
    });
  });

  test('an objective that takes both is one weighted mean over key results and children', () => {
    const parts = {
      keyResults: [part(1)],
      children: [
        { weight: 2, progress: 0.5, coverage: 0.5 },
        { weight: 1, progress: null, coverage: 0 },
      ],
    };
    expect(rollUp({ progressFrom: 'both', ...parts })).toMatchObject({ progress: 2 / 3, coverage: 0.5 });
    expect(rollUp({ progressFrom: 'children', ...parts })).toMatchObject({
      progress: 0.5,
      coverage: 1 / 3,
    });
    expect(rollUp({ progressFrom: 'keyResults', ...parts })).toMatchObject({ progress: 1, coverage: 1 });
  });

  test('an objective depends on the ratio of weights, not on their size', () => {
    fc.assert(
      fc.property(parts, fc.double({ min: 0.01, max: 1000, noNaN: true }), (keyResults, factor) => {
        const before = own(keyResults);
        const after = own(keyResults.map((one) => ({ ...one, weight: one.weight * factor })));
        expect(after.progress === null).toBe(before.progress === null);
        expect(after.progress ?? 0).toBeCloseTo(before.progress ?? 0, 9);
        expect(after.coverage).toBeCloseTo(before.coverage, 9);
        expect(after.dropped).toBeCloseTo(before.dropped, 9);
      }),
    );
  });

  test('every figure of an objective stays in [0, 1]', () => {
    fc.assert(
      fc.property(parts, (keyResults) => {
        const { progress, coverage, dropped } = own(keyResults);
        for (const value of [progress ?? 0, coverage, dropped]) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1 + 1e-12);
        }
      }),
    );
  });
});

describe('a cascade', () => {
  const goal = (goalId: string, progress: number | null, more: Partial<CascadeGoal> = {}): CascadeGoal => ({
    goalId,
    progressFrom: 'keyResults',
    keyResults: progress === null ? [] : [part(progress)],
    ...more,
  });
  const under = (goalId: string, weight = 1, relation: 'contribute' | 'support' = 'contribute') => ({
    parent: { goalId, weight, relation },
  });

  test('a cascade rolls goals up through every level, by the weights of their alignments', () => {
    const results = cascade([
      goal('company', null, { progressFrom: 'children' }),
      goal('department', 1, { progressFrom: 'both', ...under('company', 3) }),
      goal('team', 0, under('department')),
      goal('other', 0.1, under('company')),
    ]);
    expect(results.get('department')?.progress).toBe(0.5);
    expect(results.get('company')?.progress).toBeCloseTo(0.4, 12);
  });

  test('a cascade does not count supporting goals', () => {
    const results = cascade([
      goal('company', 0.3, { progressFrom: 'both' }),
      goal('team', 1, under('company', 1, 'support')),
    ]);
    expect(results.get('company')?.progress).toBe(0.3);
  });

  test('a cascade ends even if goals form a circle', () => {
    const results = cascade([
      goal('a', 1, { progressFrom: 'both', ...under('b') }),
      goal('b', null, { progressFrom: 'both', ...under('a') }),
    ]);
    expect([...results.keys()].sort()).toEqual(['a', 'b']);
  });
});
