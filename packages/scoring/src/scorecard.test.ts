import { describe, expect, test } from 'vitest';
import { leadsTo, orphans } from './orphans.ts';
import { retiredShare, rollUpScores, scorecardScore } from './scorecard.ts';
import { strategyMix } from './strategy-mix.ts';
import { scoring, versions } from './versions.ts';

const kpi = (score: number | null, weight = 1, stale = false) => ({
  id: 'kpi',
  weight,
  score,
  stale,
  coverage: 1,
});

describe('a scorecard', () => {
  test('a scorecard rolls KPIs up through objectives and perspectives, with coverage and band at each level', () => {
    const card = scorecardScore([
      {
        id: 'financial',
        weight: 3,
        objectives: [
          { id: 'growth', weight: 1, kpis: [kpi(10), kpi(5, 3)] },
          { id: 'cost', weight: 1, kpis: [kpi(null)] },
        ],
      },
      { id: 'customer', weight: 1, objectives: [{ id: 'loyalty', weight: 1, kpis: [kpi(2.25)] }] },
    ]);
    const [financial, customer] = card.perspectives;
    expect(financial?.objectives[0]).toMatchObject({ score: 6.25, coverage: 1, band: 'yellow' });
    expect(financial?.objectives[1]).toMatchObject({ score: null, coverage: 0, band: null });
    expect(financial).toMatchObject({ score: 6.25, coverage: 0.5 });
    expect(customer).toMatchObject({ score: 2.25, coverage: 1, band: 'red' });
    expect(card).toMatchObject({ score: 5.25, coverage: 0.625, band: 'yellow' });
  });

  test('a scorecard counts a stale KPI in its score but not in its coverage', () => {
    const card = scorecardScore([
      { id: 'p', weight: 1, objectives: [{ id: 'o', weight: 1, kpis: [kpi(8, 1, true), kpi(4)] }] },
    ]);
    expect(card).toMatchObject({ score: 6, coverage: 0.5 });
  });

  test('a scorecard without children has no score', () => {
    expect(rollUpScores([])).toEqual({ score: null, coverage: 0, band: null });
  });
});

describe('the strategy mix', () => {
  const perspectives = ['financial', 'customer', 'process', 'learning'].map((id) => ({ id, weight: 25 }));
  const all = (id: string, n: number) => Array.from({ length: n }, () => id);

  test('the strategy mix shows the shares beside the weights, with n', () => {
    const mix = strategyMix({ goals: ['customer', 'customer', 'process', null], perspectives });
    expect(mix).toMatchObject({ n: 3, orphans: 1, flagged: false });
    expect(mix.shares[1]).toEqual({ perspectiveId: 'customer', share: 2 / 3, weight: 0.25 });
  });

  test('the strategy mix flags four goals in one perspective, but not three, and not with a goal elsewhere', () => {
    const flagged = (goals: (string | null)[]) => strategyMix({ goals, perspectives }).flagged;
    expect(flagged(all('customer', 4))).toBe(true);
    expect(flagged(all('customer', 3))).toBe(false);
    expect(flagged([...all('customer', 4), 'process'])).toBe(false);
    expect(flagged([...all('customer', 4), null])).toBe(false);
    expect(flagged([])).toBe(false);
  });

  test('the strategy mix does not flag a perspective that is half of the strategy', () => {
    const heavy = [
      { id: 'customer', weight: 2 },
      { id: 'process', weight: 1 },
      { id: 'learning', weight: 1 },
    ];
    expect(strategyMix({ goals: all('customer', 6), perspectives: heavy }).flagged).toBe(false);
    expect(strategyMix({ goals: all('process', 6), perspectives: heavy }).flagged).toBe(true);
  });
});

test('the retired share counts each retired part with its last weight', () => {
  const parts = [
    { weight: 3, retired: false },
    { weight: 1, retired: true },
  ];
  expect(retiredShare(parts)).toBe(0.25);
  expect(retiredShare([])).toBe(0);
});

describe('orphans', () => {
  const goals = [
    { goalId: 'company', strategicObjectiveId: 'loyalty' },
    { goalId: 'team', parentId: 'company' },
    { goalId: 'person', parentId: 'team' },
    { goalId: 'alone' },
    { goalId: 'a', parentId: 'b' },
    { goalId: 'b', parentId: 'a' },
  ];

  test('orphans are goals that lead to no objective, even in a circle, and objectives that no goal serves', () => {
    expect(orphans(goals, ['loyalty', 'growth'])).toEqual({
      goals: ['alone', 'a', 'b'],
      objectives: ['growth'],
    });
  });

  test('goals below a goal that leads to an objective are no orphans', () => {
    expect(leadsTo(goals).get('person')).toBe('loyalty');
  });
});

describe('versions', () => {
  test('finds the formulas of each version by its name', () => {
    expect([...versions.keys()]).toEqual(['1', '2', '3']);
    for (const version of versions.keys()) expect(scoring(version).version).toBe(version);
  });

  test('refuses a version of the formulas that does not exist', () => {
    expect(() => scoring('0')).toThrow(RangeError);
  });
});
