import { describe, expect, test } from 'vitest';
import { leadsTo, orphans } from './orphans.ts';
import { rollUpScores, scorecardScore } from './scorecard.ts';
import { strategyMix } from './strategy-mix.ts';
import { scoring, versions } from './versions.ts';

const kpi = (score: number | null, weight = 1, stale = false) => ({ id: 'kpi', weight, score, stale });

describe('a scorecard', () => {
  test('rolls KPIs up through objectives and perspectives, with coverage and band at each', () => {
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
    expect(card).toMatchObject({ version: '1', score: 5.25, coverage: 0.625, band: 'yellow' });
  });

  test('counts a stale KPI in the score and not in the coverage', () => {
    const card = scorecardScore([
      { id: 'p', weight: 1, objectives: [{ id: 'o', weight: 1, kpis: [kpi(8, 1, true), kpi(4)] }] },
    ]);
    expect(card).toMatchObject({ score: 6, coverage: 0.5 });
  });

  test('has no score without children', () => {
    expect(rollUpScores([])).toEqual({ version: '1', score: null, coverage: 0, band: null });
  });
});

describe('the strategy mix', () => {
  const perspectives = ['financial', 'customer', 'process', 'learning'].map((id) => ({ id, weight: 25 }));
  const all = (id: string, n: number) => Array.from({ length: n }, () => id);

  test('shows shares beside the weights, with n', () => {
    const mix = strategyMix({ goals: ['customer', 'customer', 'process', null], perspectives });
    expect(mix).toMatchObject({ version: '1', n: 3, orphans: 1, flagged: false });
    expect(mix.shares[1]).toEqual({ perspectiveId: 'customer', share: 2 / 3, weight: 0.25 });
  });

  test('flags four goals in one perspective, not three, not with another beside them', () => {
    const flagged = (goals: (string | null)[]) => strategyMix({ goals, perspectives }).flagged;
    expect(flagged(all('customer', 4))).toBe(true);
    expect(flagged(all('customer', 3))).toBe(false);
    expect(flagged([...all('customer', 4), 'process'])).toBe(false);
    expect(flagged([...all('customer', 4), null])).toBe(false);
    expect(flagged([])).toBe(false);
  });

  test('does not flag the perspective that makes up half of the strategy', () => {
    const heavy = [
      { id: 'customer', weight: 2 },
      { id: 'process', weight: 1 },
      { id: 'learning', weight: 1 },
    ];
    expect(strategyMix({ goals: all('customer', 6), perspectives: heavy }).flagged).toBe(false);
    expect(strategyMix({ goals: all('process', 6), perspectives: heavy }).flagged).toBe(true);
  });
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

  test('are goals that lead nowhere, also in a circle, and objectives that nothing serves', () => {
    expect(orphans(goals, ['loyalty', 'growth'])).toEqual({
      goals: ['alone', 'a', 'b'],
      objectives: ['growth'],
    });
  });

  test('are not the goals below one that leads somewhere', () => {
    expect(leadsTo(goals).get('person')).toBe('loyalty');
  });
});

describe('versions', () => {
  test('are pinned by name and stay', () => {
    expect([...versions.keys()]).toEqual(['1']);
    expect(scoring('1').version).toBe('1');
  });

  test('refuse one that does not exist', () => {
    expect(() => scoring('0')).toThrow(RangeError);
  });
});
