import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fourFifths, type SelectionTable } from './four-fifths.ts';

const table = (
  groups: Record<string, readonly [selected: number, n: number]>,
  favourable = true,
): SelectionTable => ({
  about: favourable ? 'sex/top' : 'sex/bottom',
  favourable,
  groups: Object.entries(groups).map(([group, [met, n]]) => ({ group, met, n })),
});
const look = (...tables: SelectionTable[]) => fourFifths('1')({ tables });

/** How many ways there are to draw k of n, by Pascal's triangle. */
const pascal = (most: number): bigint[][] => {
  const rows: bigint[][] = [[1n]];
  for (let n = 1; n <= most; n += 1) {
    const above = rows[n - 1] ?? [];
    rows.push(Array.from({ length: n + 1 }, (_, k) => (above[k - 1] ?? 0n) + (above[k] ?? 0n)));
  }
  return rows;
};
const ways = pascal(140);
const over = (n: number, k: number): bigint => ways[n]?.[k] ?? 0n;

/** A fraction as the nearest number, by long division to fifty digits. */
const decimal = (a: bigint, b: bigint): number => {
  let rest = a % b;
  let digits = '';
  for (let i = 0; i < 50; i += 1) {
    rest *= 10n;
    digits += rest / b;
    rest %= b;
  }
  return Number(`${a / b}.${digits}`);
};

/** Twice the smaller tail of all ways to spread the selected over both sides. */
const enumerated = (met: number, n: number, restMet: number, rest: number): number => {
  let [below, above] = [0n, 0n];
  for (let i = 0; i <= met + restMet; i += 1) {
    const count = over(n, i) * over(rest, met + restMet - i);
    if (i <= met) below += count;
    if (i >= met) above += count;
  }
  const all = over(n + rest, met + restMet);
  const tail = 2n * (below < above ? below : above);
  return tail > all ? 1 : decimal(tail, all);
};

describe('a full table', () => {
  test('equals an independent enumeration to the last digit', () => {
    const group = fc.integer({ min: 1, max: 45 }).chain((n) => fc.tuple(fc.nat(n), fc.constant(n)));
    fc.assert(
      fc.property(fc.tuple(group, group, group), fc.boolean(), ([f, m, x], favourable) => {
        const all = { f, m, x };
        const [totalMet, totalN] = [f[0] + m[0] + x[0], f[1] + m[1] + x[1]];
        const large = Object.entries(all).filter(([, [, n]]) => n >= 30);
        for (const { about, numbers } of look(table(all, favourable))) {
          const name = about.split('/').at(-1) ?? '';
          const [met, n] = all[name as 'f' | 'm' | 'x'];
          const others = Object.entries(all).filter(([each]) => each !== name);
          const highest = others.filter((each) => large.some(([one]) => one === each[0]));
          const ratios = (highest.length > 0 ? highest : others).map(([, [theirMet, theirN]]) => {
            const [a, b] = favourable ? [met * theirN, n * theirMet] : [theirMet * n, theirN * met];
            if (met === 0 && theirMet === 0) return 1;
            return b === 0 || a >= b ? 1 : decimal(BigInt(a), BigInt(b));
          });
          expect(numbers['p']).toBe(enumerated(met, n, totalMet - met, totalN - n));
          expect(numbers['ratio']).toBe(Math.min(...ratios));
          expect(numbers['rate']).toBe(decimal(BigInt(met), BigInt(n)));
          expect(numbers['othersRate']).toBe(decimal(BigInt(totalMet - met), BigInt(totalN - n)));
          expect(numbers).toMatchObject({
            n,
            selected: met,
            others: totalN - n,
            othersSelected: totalMet - met,
          });
        }
      }),
    );
  });
});

describe('four-fifths', () => {
  test('flags a group that reaches the top band less often than chance explains', () => {
    const findings = look(table({ f: [2, 40], m: [14, 40] }));
    expect(findings[0]).toMatchObject({
      detector: 'fourFifths',
      version: '1',
      kind: 'informs',
      outcome: 'flagged',
      about: 'sex/top/f',
      sampleSize: 40,
      minimum: 30,
      threshold: 0.05,
      numbers: {
        n: 40,
        selected: 2,
        rate: 0.05,
        others: 40,
        othersSelected: 14,
        othersRate: 0.35,
        ratio: 1 / 7,
      },
    });
    expect(findings[1]).toMatchObject({ outcome: 'clear', about: 'sex/top/m', numbers: { ratio: 1 } });
  });

  test('flags a group that reaches the bottom band more often', () => {
    const findings = look(table({ f: [14, 40], m: [2, 40] }, false));
    expect(findings.map(({ outcome }) => outcome)).toEqual(['flagged', 'clear']);
    expect(findings[0]?.numbers['ratio']).toBe(1 / 7);
  });

  test('shows a ratio below .80 that chance explains, and does not flag it', () => {
    const [finding] = look(table({ f: [5, 30], m: [8, 30] }));
    expect(finding).toMatchObject({ outcome: 'clear', numbers: { ratio: 0.625 } });
    expect(finding?.numbers['p']).toBeGreaterThan(0.05);
  });

  test('corrects for the number of tests in all tables', () => {
    const found = table({ f: [4, 40], m: [12, 40] });
    const fair = table({ f: [10, 40], m: [10, 40] });
    const [alone] = look(found);
    const [among] = look(found, fair, fair);
    expect(alone?.numbers['pAdjusted']).toBe(alone?.numbers['p']);
    expect(among?.numbers['pAdjusted']).toBeCloseTo(3 * (alone?.numbers['p'] ?? 1), 12);
    expect(among?.numbers['p']).toBe(alone?.numbers['p']);
  });

  test('shows fewer than thirty people in or outside a group, and does not judge or count them', () => {
    const findings = look(table({ f: [0, 29], m: [25, 40], x: [20, 40] }));
    expect(findings[0]).toMatchObject({ outcome: 'notEnoughData', sampleSize: 29, numbers: { ratio: 0 } });
    const [m, x] = look(table({ m: [25, 40], x: [20, 40] }));
    expect(m?.numbers['pAdjusted']).toBe(m?.numbers['p']);
    expect(x?.numbers['pAdjusted']).toBe(x?.numbers['p']);
    expect(look(table({ f: [1, 40], m: [9, 20] }))[0]).toMatchObject({
      outcome: 'notEnoughData',
      sampleSize: 20,
    });
  });

  test('takes the highest rate from groups of thirty or more, if there are any', () => {
    const findings = look(table({ f: [20, 50], m: [25, 50], x: [3, 3] }));
    expect(findings[0]?.numbers['ratio']).toBe(0.8);
    expect(look(table({ f: [2, 10], m: [4, 10] }))[0]?.numbers['ratio']).toBe(0.5);
  });

  test('takes equal rates of nobody or everybody for no difference', () => {
    for (const selected of [0, 40])
      for (const favourable of [true, false])
        expect(look(table({ f: [selected, 40], m: [selected, 40] }, favourable))).toMatchObject([
          { outcome: 'clear', numbers: { ratio: 1, p: 1 } },
          { outcome: 'clear', numbers: { ratio: 1, p: 1 } },
        ]);
  });

  test('has not enough data for an empty group, or a group that is everybody', () => {
    expect(look(table({ f: [0, 0], m: [9, 40] })).map(({ outcome }) => outcome)).toEqual([
      'notEnoughData',
      'notEnoughData',
    ]);
    expect(look(table({}))).toEqual([]);
    expect(fourFifths('1')({ tables: [] })).toEqual([]);
  });

  test('is judged by the limits of the policy', () => {
    const tables = [table({ f: [2, 40], m: [14, 40] })];
    expect(fourFifths('1')({ tables }, { threshold: 0.0001 })[0]).toMatchObject({
      outcome: 'clear',
      threshold: 0.0001,
    });
    expect(fourFifths('1')({ tables }, { minimum: 41 })[0]?.outcome).toBe('notEnoughData');
  });
});
