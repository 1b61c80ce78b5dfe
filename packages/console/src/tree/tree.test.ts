import { describe, expect, test } from 'vitest';
import { belowEach, pressed, seenIn, type TreeGoal, treeLines } from './tree.ts';

const goal = (goalId: string, parentId?: string): TreeGoal => ({
  goalId,
  title: goalId,
  owner: { kind: 'person', id: goalId, name: goalId, nameThen: null },
  level: 'team',
  status: 'onTrack',
  progress: 0.5,
  parent: parentId ? { goalId: parentId, title: parentId, kind: 'contribute', weight: 1 } : null,
});

const shown = (goals: readonly TreeGoal[], closed: readonly string[] = []) =>
  treeLines(belowEach(goals), new Set(closed)).map(({ goal: { goalId }, level, isOpen }) => [
    goalId,
    level,
    isOpen,
  ]);

describe('the tree of goals', () => {
  const goals = [goal('leaf', 'middle'), goal('top'), goal('middle', 'top'), goal('alone', 'unseen')];

  test('has each goal below its parent, in whatever order they come', () => {
    expect(shown(goals)).toEqual([
      ['top', 1, true],
      ['middle', 2, true],
      ['leaf', 3, undefined],
      ['alone', 1, undefined],
    ]);
  });

  test('leaves out what is below a closed goal', () => {
    expect(shown(goals, ['top'])).toEqual([
      ['top', 1, false],
      ['alone', 1, undefined],
    ]);
  });

  test('says the place of a goal among its siblings', () => {
    const [, first, second] = treeLines(
      belowEach([goal('top'), goal('a', 'top'), goal('b', 'top')]),
      new Set(),
    );
    expect([first?.place, second?.place, second?.siblings]).toEqual([1, 2, 2]);
  });

  test('shows a goal that was pressed closed or open before the lines below it move', () => {
    const [top, middle, leaf] = treeLines(belowEach(goals), new Set(['middle']));
    const opened = [top, middle].map((line) => line && pressed(line, new Set(['top'])).isOpen);
    expect([...opened, leaf && pressed(leaf, new Set(['top'])).isOpen]).toEqual([false, true, undefined]);
  });
});

describe('a tree of 10 000 lines', () => {
  const box = { height: 600, lineHeight: 44, count: 10_000 };

  test('draws as many lines at the top, in the middle and at the end: those in view and a few more', () => {
    const drawn = [0, 44 * 5_000, 44 * 10_000 - 600].map((top) => seenIn({ ...box, top }));
    expect(drawn).toEqual([
      { first: 0, end: 19 },
      { first: 4_998, end: 5_017 },
      { first: 9_981, end: 10_000 },
    ]);
  });

  test('draws the lines that are left if the list has become shorter', () => {
    expect(seenIn({ ...box, count: 3, top: 44 * 5_000 })).toEqual({ first: 0, end: 3 });
  });
});
