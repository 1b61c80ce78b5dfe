import type { ListedGoal } from '../goals/goal.ts';

export type TreeGoal = Pick<
  ListedGoal,
  'goalId' | 'title' | 'owner' | 'level' | 'status' | 'progress' | 'parent'
>;

/** A goal as one line of the tree. Places count from 1. */
export type TreeLine<G extends TreeGoal = TreeGoal> = {
  goal: G;
  level: number;
  /** Undefined if nothing is below it. */
  isOpen: boolean | undefined;
  place: number;
  siblings: number;
};

/**
 * The lines of the goals that are not below a closed one, each goal below its parent. A goal whose parent is not among the
 * goals stands at the top.
 */
export const treeLines = <G extends TreeGoal>(
  goals: readonly G[],
  closed: ReadonlySet<string>,
): TreeLine<G>[] => {
  const known = new Set(goals.map(({ goalId }) => goalId));
  const above = ({ parent }: G): string => (parent && known.has(parent.goalId) ? parent.goalId : '');
  const below = new Map<string, G[]>();
  for (const goal of goals) {
    const siblings = below.get(above(goal));
    if (siblings) siblings.push(goal);
    else below.set(above(goal), [goal]);
  }
  const lines: TreeLine<G>[] = [];
  const add = (parentId: string, level: number): void => {
    const children = below.get(parentId) ?? [];
    for (const [at, goal] of children.entries()) {
      const isOpen = below.has(goal.goalId) ? !closed.has(goal.goalId) : undefined;
      lines.push({ goal, level, isOpen, place: at + 1, siblings: children.length });
      if (isOpen) add(goal.goalId, level + 1);
    }
  };
  add('', 1);
  return lines;
};

type Box = { top: number; height: number; lineHeight: number; count: number };

const more = 3;

/** The first line that is seen in a box that is scrolled to `top`, and the one after the last; with a few more on each side. */
export const seenIn = ({ top, height, lineHeight, count }: Box): { first: number; end: number } => {
  const first = Math.max(0, Math.floor(top / lineHeight) - more);
  const end = Math.min(count, Math.ceil((top + height) / lineHeight) + more);
  return { first: Math.min(first, end), end };
};
