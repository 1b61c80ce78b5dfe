import { describe, expect, test } from 'vitest';
import type { GoalFacts, GoalQuarter, InsightFacts } from './insight.facts.ts';
import { type InsightRuleName, insightsFrom, insightVersions } from './insight.ts';

const event = (revision: number, stream = 'goal-1') => ({ stream, revision });
const serves = { objective: 'Skilled people', perspective: 'learning & growth' };

/** Quarters with progress, expected progress and a number of check-ins each. */
const quarters = (...given: [number | null, number | null, number][]): GoalQuarter[] =>
  given.map(([progress, expected, checkIns], index) => ({
    quarter: `2026-Q${index + 1}`,
    progress,
    expected,
    checkIns: Array.from({ length: checkIns }, (_, n) => event(10 * (index + 1) + n)),
  }));

const goal = (...given: Parameters<typeof quarters>): GoalFacts => ({
  title: 'Train everybody',
  serves,
  evidence: event(99),
  quarters: quarters(...given),
});

const nothing: InsightFacts = {
  goals: [],
  kpis: [],
  checkIns: [],
  feedback: [],
  growthActions: [],
  quarters: [],
};

const found = (rule: InsightRuleName, facts: Partial<InsightFacts>) =>
  insightsFrom({ ...nothing, ...facts }).filter((each) => each.rule === rule);
const said = (rule: InsightRuleName, facts: Partial<InsightFacts>): string[] =>
  found(rule, facts).map(({ sentence }) => sentence);

describe('a goal', () => {
  test('ahead of what was expected names its quarters, figures and what it serves, and cites the check-ins', () => {
    const [insight] = found('aheadOfExpected', {
      goals: [goal([0.2, 0.25, 1], [0.6, 0.4, 1], [0.8, 0.5, 2])],
    });
    expect(insight).toEqual({
      rule: 'aheadOfExpected',
      version: '1',
      sentence:
        'Q2 and Q3 2026: ahead of the expected progress on Train everybody (p .8 at e .5), which serves Skilled people in learning & growth.',
      numbers: { quarters: 2, progress: 0.8, expected: 0.5 },
      sources: [event(20), event(30), event(31)],
    });
  });

  test.each([
    [0.6, 0.5, 1],
    [0.59, 0.5, 0],
    [0.1, 0, 1],
  ])('at %d of an expected %d is ahead %d times', (progress, expected, times) => {
    expect(said('aheadOfExpected', { goals: [goal([progress, expected, 1])] })).toHaveLength(times);
  });

  test('behind what was expected is said like that, and without data nothing is', () => {
    expect(said('behindExpected', { goals: [goal([0.1, 0.25, 1])] })).toEqual([
      'Q1 2026: behind the expected progress on Train everybody (p .1 at e .25), which serves Skilled people in learning & growth.',
    ]);
    expect(said('behindExpected', { goals: [goal([null, 0.5, 0], [0.5, null, 0])] })).toEqual([]);
  });

  test('that caught up has recovered, and one that fell behind has slipped', () => {
    expect(said('recovered', { goals: [goal([0.1, 0.3, 1], [0.5, 0.5, 1])] })).toEqual([
      'Back on course with Train everybody: from Q1 2026 (p .1 at e .3) to Q2 2026 (p .5 at e .5), which serves Skilled people in learning & growth.',
    ]);
    const slipping = { goals: [{ ...goal([0.5, 0.3, 1], [0.5, 0.7, 1]), serves: null }] };
    expect(said('slipped', slipping)).toEqual([
      'Fell behind on Train everybody after being ahead: from Q1 2026 (p .5 at e .3) to Q2 2026 (p .5 at e .7).',
    ]);
    expect(said('recovered', slipping)).toEqual([]);
  });

  test('that reached its target says in which quarter', () => {
    const reached = { goals: [{ ...goal([0.9, 1, 1], [1, 1, 0], [1, 1, 1]), serves: null }] };
    expect(said('reachedTarget', reached)).toEqual(['Q2 2026: Train everybody reached its target.']);
    expect(found('reachedTarget', reached)[0]?.sources).toEqual([event(99)]);
  });

  test('with a check-in in each quarter says how many there were', () => {
    expect(said('checkedInThroughout', { goals: [goal([0.1, 0.1, 2], [0.2, 0.2, 1])] })).toEqual([
      'Checked in on Train everybody in each of 2 quarters, 3 times in all.',
    ]);
    expect(said('checkedInThroughout', { goals: [goal([0.1, 0.1, 2], [0.2, 0.2, 0])] })).toEqual([]);
  });
});

describe('a pattern', () => {
  const readings = (...values: (number | null)[]) =>
    values.map((value, revision) => ({ value, evidence: event(revision, 'kpi-1') }));
  const churn = { name: 'Churn', unit: '%', direction: 'down' as const, readings: readings(8, null, 6.004) };

  test('of a KPI tells from where to where it moved, and in which sense', () => {
    const worse = { ...churn, name: 'Leads', direction: 'up' as const };
    const range = { ...churn, name: 'Load', direction: 'range' as const };
    const still = { ...churn, readings: readings(8, 8) };
    expect(said('kpiMoved', { kpis: [churn, worse, range, still] })).toEqual([
      'Churn went from 8 to 6 %, for the better, over 2 readings.',
      'Leads went from 8 to 6 %, for the worse, over 2 readings.',
      'Load went from 8 to 6 %, over 2 readings.',
    ]);
  });

  test('of feedback counts its kinds', () => {
    const feedback = ['praise', 'constructive', 'praise'].map((kind, n) => ({
      kind,
      quarter: '2026-Q1',
      evidence: event(0, `feedback-${n}`),
    }));
    expect(found('feedbackKinds', { feedback })).toMatchObject([
      {
        sentence: 'Received 3 pieces of feedback: 1 constructive, 2 praise.',
        numbers: { feedback: 3, praise: 2, constructive: 1 },
      },
    ]);
    const observation = { kind: 'observation', quarter: '2026-Q1', evidence: event(0, 'feedback-1') };
    expect(said('feedbackKinds', { feedback: [observation] })).toEqual([
      'Received 1 piece of feedback: 1 observation.',
    ]);
  });

  test('of goals counts those that serve a perspective, and those that serve nothing', () => {
    const goals = [goal(), goal(), { ...goal(), serves: null }];
    expect(said('perspectivesServed', { goals })).toEqual(['2 of 3 goals serve learning & growth.']);
    expect(said('servesNothing', { goals })).toEqual(['1 of 3 goals serves no strategic objective.']);
  });

  test('of check-ins counts those of the last quarter if they are most, and those corrected', () => {
    const quarters = ['2025-Q4', '2026-Q1'];
    const checkIn = (quarter: string, corrected = false) => ({ quarter, corrected, evidence: event(1) });
    const late = [checkIn('2025-Q4'), checkIn('2026-Q1'), checkIn('2026-Q1', true)];
    expect(said('lateCheckIns', { quarters, checkIns: late })).toEqual([
      '2 of 3 check-ins are from Q1 2026, the last of 2 quarters.',
    ]);
    expect(said('lateCheckIns', { quarters, checkIns: late.slice(0, 2) })).toEqual([]);
    expect(said('correctedCheckIns', { quarters, checkIns: late })).toEqual([
      '1 of 3 check-ins was corrected later.',
    ]);
  });
});

test('the actions of earlier growth plans are counted with those that are done', () => {
  const growthActions = [true, false].map((done, n) => ({ done, evidence: event(n, 'development-1') }));
  expect(found('growthFollowedUp', { growthActions })).toMatchObject([
    {
      sentence: '1 of 2 actions of growth plans from before the period is done.',
      numbers: { done: 1, actions: 2 },
    },
  ]);
});

describe('the insights', () => {
  test('are at least eight rules, and each of them has a version', () => {
    expect(Object.keys(insightVersions).length).toBeGreaterThanOrEqual(8);
    expect(new Set(Object.values(insightVersions))).toEqual(new Set(['1']));
  });

  test('say nothing about nothing: no sentence is without a source', () => {
    expect(insightsFrom(nothing)).toEqual([]);
    expect(insightsFrom({ ...nothing, goals: [{ ...goal([0.5, 0.5, 0]) }] })).not.toContainEqual(
      expect.objectContaining({ sources: [] }),
    );
  });
});
