import type { GoalEvent } from '@cairn/contracts/goal.events';
import type { Measure } from '@cairn/contracts/key-result.values';
import type { MeasureBody } from '@cairn/contracts/key-result.commands';
import { given } from '@cairn/testing/given-when-then';
import { describe, test } from 'vitest';
import { uuid } from '@cairn/testing/uuid';
import { commandOf } from './command.fixture.ts';
import { goal } from './goal.decider.ts';
import { closed, dropped, facts, goalId, goalWasSet, nps, npsMeasure, other, parts } from './goal.fixture.ts';
import { add, added, every, reason, revise } from './key-result.fixture.ts';

const set = goalWasSet();

const afterCycle = { ...facts, cycle: { ...facts.cycle, status: 'closed' } as typeof facts.cycle };

const churn = {
  kind: 'relative',
  baseline: 200,
  baselineSource: 'CRM, churn report',
  baselineAsOf: '2026-06-30',
  change: -0.15,
} as const;

describe('adding a key result', () => {
  test.each<MeasureBody>([
    { kind: 'increase', baseline: -5, target: 0 },
    { kind: 'decrease', baseline: 48, target: 24, unit: 'h' },
    { kind: 'count', baseline: 0, target: 5 },
    { kind: 'count', baseline: 5, target: 0 },
    { kind: 'yesNo', dueOn: '2026-08-01' },
    { kind: 'atLeast', limit: 70, failsAt: 50 },
    { kind: 'atMost', limit: -2, failsAt: 0 },
    { kind: 'decrease', baseline: 5e5, target: 4e5, display: { style: 'currency', currency: 'EUR' } },
    { ...churn, display: { style: 'percent' } },
    { kind: 'stayWithin', low: 20, high: 40, unit: 'days' },
    { kind: 'stayWithin', low: 3, high: 3 },
  ])('keeps the measure %o unchanged', (measure) => {
    given(goal, set).when(add(measure), facts).decides(added(measure));
  });

  test('refuses a new one once the cycle is closed', () => {
    const command = add({ kind: 'yesNo' });
    given(goal, set).when(command, afterCycle).refuses('goal/cycle-closed');
    given(goal, set, added({ kind: 'yesNo' }))
      .when(command, afterCycle)
      .decidesNothing();
  });

  test.each<[MeasureBody, number]>([
    [{ kind: 'atLeast', limit: 70 }, 0],
    [{ kind: 'atMost', limit: 1 }, 2],
  ])('completes the measure %o with the fail point %d', (measure, failsAt) => {
    given(goal, set)
      .when(add(measure), facts)
      .decides(added({ ...measure, failsAt } as MeasureBody));
  });

  test.each<[MeasureBody, string, string]>([
    [{ kind: 'increase', baseline: 45, target: 45 }, 'target-equals-baseline', 'measure/target'],
    [{ kind: 'count', baseline: 3, target: 3 }, 'target-equals-baseline', 'measure/target'],
    [{ kind: 'increase', baseline: 45, target: 44 }, 'wrong-direction', 'measure/target'],
    [{ kind: 'decrease', baseline: 45, target: 46 }, 'wrong-direction', 'measure/target'],
    [{ ...churn, baseline: 0 }, 'baseline-not-positive', 'measure/baseline'],
    [{ ...churn, change: 0 }, 'no-change', 'measure/change'],
    [{ kind: 'stayWithin', low: 40, high: 20 }, 'range-upside-down', 'measure/high'],
    [{ kind: 'atLeast', limit: 0 }, 'fail-point-missing', 'measure/failsAt'],
    [{ kind: 'atMost', limit: -2 }, 'fail-point-missing', 'measure/failsAt'],
    [{ kind: 'atMost', limit: 9e14 }, 'fail-point-missing', 'measure/failsAt'],
    [{ kind: 'atLeast', limit: 70, failsAt: 70 }, 'fail-point-inside', 'measure/failsAt'],
    [{ kind: 'atMost', limit: 70, failsAt: 69 }, 'fail-point-inside', 'measure/failsAt'],
    [{ kind: 'atMost', limit: 70, failsAt: 70 }, 'fail-point-inside', 'measure/failsAt'],
    [
      {
        kind: 'milestone',
        parts: [
          { title: 'One', weight: 1 },
          { title: 'Other', weight: 1, milestoneId: '1' },
        ],
      },
      'milestone-twice',
      'measure/parts/1/milestoneId',
    ],
  ])('refuses a key result with the measure %o', (measure, code, path) => {
    given(goal, set).when(add(measure), facts).refuses(`key-result/${code}`, path);
  });

  test('counts only active key results against the limit of the cycle', () => {
    const more = [1, 2].map((n) => ({
      ...added({ kind: 'yesNo' }),
      data: {
        ...added({ kind: 'yesNo' }).data,
        keyResult: {
          keyResultId: uuid(50 + n),
          title: 'More',
          weight: 1,
          measure: { kind: 'yesNo' as const },
        },
      },
    }));
    const command = add({ kind: 'yesNo' });
    given(goal, set, ...more)
      .when(command, facts)
      .refuses('goal/too-many-key-results');
    given(goal, set, ...more, dropped)
      .when(command, facts)
      .decides(added({ kind: 'yesNo' }));
  });

  test('decides nothing if the same key result is added again', () => {
    given(goal, set, added({ kind: 'yesNo' }))
      .when(add({ kind: 'yesNo' }), facts)
      .decidesNothing();
  });
});

describe('revising a key result', () => {
  test.each([
    ['open', facts],
    ['closed', afterCycle],
  ])('holds the previous weight and measure, and the reason, in a cycle that is %s', (_, standing) => {
    const measure = { kind: 'atLeast', limit: 60, failsAt: 45 } as const;
    given(goal, set)
      .when(revise(measure), standing)
      .decides({
        type: 'KeyResultRevised',
        data: {
          ...every,
          keyResult: { keyResultId: nps, title: 'Churn', weight: 1, measure },
          from: { weight: 2, measure: npsMeasure },
          reason,
        },
      });
  });

  test('revises a key result twice, the second time from the first revision', () => {
    const [first, second] = [60, 50].map((limit) => ({ kind: 'atLeast' as const, limit, failsAt: 0 }));
    const revised = (measure: Measure, from: { weight: number; measure: Measure }): GoalEvent => ({
      type: 'KeyResultRevised',
      data: { ...every, keyResult: { keyResultId: nps, title: 'Churn', weight: 1, measure }, from, reason },
    });
    given(goal, set, revised(first!, { weight: 2, measure: npsMeasure }))
      .when(revise(second!), facts)
      .decides(revised(second!, { weight: 1, measure: first! }));
  });

  test('refuses a revision to a measure that existing check-ins would not fit', () => {
    for (const measure of [{ kind: 'yesNo' }, { kind: 'stayWithin', low: 40, high: 60 }] as const)
      given(goal, set).when(revise(measure), facts).refuses('key-result/other-kind', 'measure/kind');
  });

  test('refuses to revise a key result that was dropped or never added', () => {
    const measure = { kind: 'increase', baseline: 45, target: 70 } as const;
    given(goal, set, dropped).when(revise(measure), facts).refuses('key-result/dropped', 'keyResultId');
    given(goal, set).when(revise(measure, other), facts).refuses('key-result/unknown', 'keyResultId');
  });
});

describe('dropping a key result', () => {
  const drop = (keyResultId: string) =>
    commandOf('DropKeyResult', { goalId, keyResultId, reason: 'Not measured any more' });

  test('drops a key result in an event that holds its weight', () => {
    given(goal, set).when(drop(nps), facts).decides(dropped);
  });

  test('decides nothing if the same key result is dropped again', () => {
    given(goal, set, dropped).when(drop(nps), facts).decidesNothing();
  });

  test('refuses to drop a key result that was never added', () => {
    given(goal, set).when(drop(other), facts).refuses('key-result/unknown', 'keyResultId');
  });
});

test.each([
  add({ kind: 'yesNo' }),
  revise({ kind: 'increase', baseline: 45, target: 70 }),
  commandOf('DropKeyResult', { goalId, keyResultId: parts, reason: 'Over' }),
])('refuses $type on a closed goal', (command) => {
  given(goal, set, closed).when(command, facts).refuses('goal/already-closed');
});
