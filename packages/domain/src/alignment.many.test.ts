import type { AlignGoals } from '@cairn/contracts/alignment.commands';
import { given } from '@cairn/testing/given-when-then';
import { uuid } from '@cairn/testing/uuid';
import { describe, test } from 'vitest';
import { alignment, type EdgeFacts } from './alignment.decider.ts';
import { contextOf, openGoal, wasAligned } from './alignment.fixture.ts';
import { commandOf } from './command.fixture.ts';
import type { GoalState } from './goal.state.ts';

type Pair = readonly [child: number, parent: number];

const edge = ([child, parent]: Pair): AlignGoals['data']['edges'][number] => ({
  goalId: uuid(child),
  parentId: uuid(parent),
  kind: 'contribute',
  weight: 1,
});
const alignAll = (...pairs: readonly Pair[]) =>
  commandOf('AlignGoals', { goalId: uuid(pairs[0]?.[0] ?? 0), edges: pairs.map(edge) });
const factsOf = (...pairs: readonly Pair[]) => {
  const edges = pairs.map(([child, parent]) => ({ child: openGoal(child), parent: openGoal(parent) }));
  return { child: openGoal(1), parent: openGoal(1), edges };
};

describe('aligning many goals at once', () => {
  test('aligns them in the order of the edges', () => {
    const pairs = [
      [2, 1],
      [3, 2],
      [4, 2],
    ] as const;
    given(alignment)
      .when(alignAll(...pairs), factsOf(...pairs))
      .decides(...pairs.map(([child, parent]) => wasAligned(child, parent)));
  });

  test('leaves out an edge that is in the graph already', () => {
    const pairs = [
      [2, 1],
      [3, 1],
    ] as const;
    given(alignment, wasAligned(2, 1))
      .when(alignAll(...pairs), factsOf(...pairs))
      .decides(wasAligned(3, 1));
  });

  test('refuses a reason for an edge that is in the graph already, because it would be lost', () => {
    const { data, ...rest } = alignAll([2, 1]);
    const edges = data.edges.map((each) => ({ ...each, reason: 'The plan changed' }));
    given(alignment, wasAligned(2, 1))
      .when({ ...rest, data: { ...data, edges } }, factsOf([2, 1]))
      .refuses('alignment/already-so', 'edges/0/reason');
  });

  test.each<[string, readonly Pair[], string, string]>([
    [
      'a loop with an earlier edge',
      [
        [2, 1],
        [1, 2],
      ],
      'alignment/loop',
      'edges/1/parentId',
    ],
    [
      'a second parent',
      [
        [2, 1],
        [2, 3],
      ],
      'alignment/already-aligned',
      'edges/1/parentId',
    ],
    [
      'a ninth level',
      [1, 2, 3, 4, 5, 6, 7, 8].map((n): Pair => [n + 1, n]),
      'alignment/too-deep',
      'edges/7/parentId',
    ],
  ])('refuses all of them for %s, and names the edge', (_, pairs, code, path) => {
    given(alignment)
      .when(alignAll(...pairs), factsOf(...pairs))
      .refuses(code, path);
  });
});

describe('a contribution to a goal of another cycle', () => {
  const inCycle = (n: number, cycleId: string): GoalState =>
    ({ ...openGoal(n), context: { ...contextOf(n), cycleId } }) as GoalState;
  const ends = { child: openGoal(2), parent: inCycle(1, uuid(77)) };
  const align = (kind: 'contribute' | 'support') =>
    commandOf('AlignGoal', { goalId: uuid(2), parentId: uuid(1), kind, weight: 1 });
  const aligned = wasAligned(2, 1);
  const parent = { ...contextOf(1), cycleId: uuid(77) };
  const year = { from: '2026-01-01', to: '2026-12-31' };

  test('is accepted if the period of that cycle contains the goal', () => {
    given(alignment)
      .when(align('contribute'), { ...ends, parentPeriod: year })
      .decides({ ...aligned, data: { ...aligned.data, parent } } as typeof aligned);
  });

  test.each<[string, EdgeFacts['parentPeriod']]>([
    ['ends before the goal', { from: '2026-01-01', to: '2026-08-31' }],
    ['begins after the goal', { from: '2026-08-01', to: '2026-12-31' }],
    ['is unknown', undefined],
  ])('is refused if the period of that cycle %s', (_, parentPeriod) => {
    given(alignment)
      .when(align('contribute'), { ...ends, parentPeriod })
      .refuses('alignment/outside-the-cycle', 'parentId');
  });

  test('may be support instead, whatever the period', () => {
    given(alignment)
      .when(align('support'), ends)
      .decides({ ...aligned, data: { ...aligned.data, parent, kind: 'support' } } as typeof aligned);
  });
});
