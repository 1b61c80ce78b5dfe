import { expect, test } from 'vitest';
import { belowEach, type TreeGoal, treeLines } from './tree.ts';
import { actOf } from './tree-keys.ts';

const goal = (goalId: string, parentId?: string): TreeGoal => ({
  goalId,
  title: goalId,
  owner: { kind: 'person', id: goalId, name: goalId, nameThen: null },
  level: 'team',
  status: 'onTrack',
  progress: null,
  parent: parentId ? { goalId: parentId, title: parentId, kind: 'contribute', weight: 1 } : null,
});
const lines = treeLines(belowEach([goal('top'), goal('middle', 'top'), goal('leaf', 'middle')]), new Set());

test('arrows go up and down and stop at the ends', () => {
  expect([actOf('ArrowDown', lines, 0), actOf('ArrowDown', lines, 2), actOf('End', lines, 0)]).toEqual([
    { act: 'go', to: 1 },
    { act: 'go', to: 2 },
    { act: 'go', to: 2 },
  ]);
});

test('the left arrow closes an open goal, and goes from a leaf to its parent', () => {
  expect(actOf('ArrowLeft', lines, 1)).toEqual({ act: 'toggle', goalId: 'middle' });
  expect(actOf('ArrowLeft', lines, 2)).toEqual({ act: 'go', to: 1 });
});

test('the right arrow opens a closed goal, and goes into an open one', () => {
  const closed = treeLines(belowEach([goal('top'), goal('middle', 'top')]), new Set(['top']));
  expect(actOf('ArrowRight', closed, 0)).toEqual({ act: 'toggle', goalId: 'top' });
  expect(actOf('ArrowRight', lines, 0)).toEqual({ act: 'go', to: 1 });
  expect(actOf('ArrowRight', lines, 2)).toBeUndefined();
});

test('Enter visits the goal of the line', () => {
  expect(actOf('Enter', lines, 2)).toEqual({ act: 'visit', goalId: 'leaf' });
});
