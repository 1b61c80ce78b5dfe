import { describe, expect, test } from 'vitest';
import { fisherExact, type Share } from './fisher.ts';
import { chanceByRater, groupChances, type SharesByRater } from './group-chance.ts';

const side = (...byRater: (readonly [met: number, n: number])[]): SharesByRater => {
  const shares = byRater.map(([met, n]): Share => ({ met, n }));
  const sum = (of: keyof Share) => shares.reduce((all, each) => all + each[of], 0);
  return { met: sum('met'), n: sum('n'), byRater: shares };
};

/** Two raters of the group only, with rates of .2 and .4, and two of other people, with .6 and .8. */
const apart = [side([2, 10], [4, 10], [0, 0], [0, 0]), side([0, 0], [0, 0], [6, 10], [8, 10])] as const;

/** The two-sided chance of Student's t with three degrees of freedom, in its closed form. */
const studentOfThree = (t: number): number => {
  const tangent = t / Math.sqrt(3);
  return 1 - (2 / Math.PI) * (Math.atan(tangent) + tangent / (1 + tangent ** 2));
};

describe('the chance of two rates if people of one rater are alike', () => {
  test('is that of four means of raters, if nobody rated both sides', () => {
    // Within: (1.6 + 2.4 + 2.4 + 1.6) ÷ 36. Between: (2 − 3 within) ÷ 30. The variance is .1 within + 1 between = 1 ÷ 15.
    expect(chanceByRater(...apart)).toBeCloseTo(studentOfThree(0.4 / Math.sqrt(1 / 15)), 8);
    expect(chanceByRater(...apart)).toBeGreaterThan(8 * fisherExact(...apart));
  });

  test('does not count differences between raters who rated as many of both sides', () => {
    const even = [side([0, 10], [8, 10]), side([2, 10], [10, 10])] as const;
    // Each rater is .2 apart. Within: 20 · (.1 · .9 + .9 · .1) ÷ 38.
    const within = 3.6 / 38;
    const t = 0.2 / Math.sqrt(within / 10);
    expect(chanceByRater(...even)).toBeLessThan(fisherExact(...even));
    // With 38 degrees of freedom t is 2.024 at .05 and 2.429 at .02.
    expect(t).toBeGreaterThan(2.024);
    expect(t).toBeLessThan(2.429);
    expect(chanceByRater(...even)).toBeLessThan(0.05);
    expect(chanceByRater(...even)).toBeGreaterThan(0.02);
  });

  test('is 1 for equal rates, and leaves out a rater of nobody', () => {
    expect(chanceByRater(side([1, 4], [2, 4]), side([2, 4], [1, 4]))).toBe(1);
    const [own, rest] = apart;
    const more = (each: SharesByRater) => ({ ...each, byRater: [...(each.byRater ?? []), { met: 0, n: 0 }] });
    expect(chanceByRater(more(own), more(rest))).toBe(chanceByRater(own, rest));
  });

  test('needs neither several raters nor several people of a rater', () => {
    expect(chanceByRater(side([9, 9]), side([0, 9]))).toBeLessThan(0.001);
    const single = [side([1, 1], [0, 1], [0, 0], [0, 0]), side([0, 0], [0, 0], [0, 1], [0, 1])] as const;
    expect(chanceByRater(...single)).toBeGreaterThan(0.2);
    expect(chanceByRater(...single)).toBeLessThanOrEqual(1);
  });
});

test('Fisher’s test decides in version 1, and the greater of both chances in version 2', () => {
  const [own, rest] = apart;
  const [p, pByRater] = [fisherExact(own, rest), chanceByRater(own, rest)];
  expect(groupChances[1](own, rest)).toEqual({ numbers: { p }, decides: p });
  expect(groupChances[2](own, rest)).toEqual({ numbers: { p, pByRater }, decides: pByRater });
  const alone = { met: 6, n: 20 };
  expect(groupChances[2](alone, rest)).toEqual({ numbers: { p, pByRater: p }, decides: p });
  const even = [side([3, 20], [3, 20]), side([8, 20], [8, 20])] as const;
  expect(groupChances[2](...even).decides).toBe(fisherExact(...even));
});
