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

/** The goals below each goal, by its id; those at the top are below ''. */
export type Below<G extends TreeGoal = TreeGoal> = ReadonlyMap<string, readonly G[]>;

/** Each goal below its parent. A goal whose parent is not among the goals stands at the top. */
export const belowEach = <G extends TreeGoal>(goals: readonly G[]): Below<G> => {
  const known = new Set(goals.map(({ goalId }) => goalId));
  const below = new Map<string, G[]>();
  for (const goal of goals) {
    const above = goal.parent && known.has(goal.parent.goalId) ? goal.parent.goalId : '';
    const siblings = below.get(above);
    if (siblings) siblings.push(goal);
    else below.set(above, [goal]);
  }
  return below;
};

/** The lines of the goals that are not below a closed one. */
export const treeLines = <G extends TreeGoal>(
  below: Below<G>,
  closed: ReadonlySet<string>,
): TreeLine<G>[] => {
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

/** A line as it is once what was pressed is carried out, although the lines below it are still to move. */
export const pressed = <G extends TreeGoal>(line: TreeLine<G>, closed: ReadonlySet<string>): TreeLine<G> => ({
  ...line,
  isOpen: line.isOpen === undefined ? undefined : !closed.has(line.goal.goalId),
});

type Box = { top: number; height: number; lineHeight: number; count: number };

const more = 2;

/**
 * The first line that is drawn in a box that is scrolled to `top`, and the one after the last: what is seen, and a few more.
 * They are as many wherever it is scrolled to, so that a line that leaves is drawn again as one that comes.
 */
export const seenIn = ({ top, height, lineHeight, count }: Box): { first: number; end: number } => {
  const drawn = Math.min(count, Math.ceil(height / lineHeight) + 1 + 2 * more);
  const first = Math.min(Math.max(0, Math.floor(top / lineHeight) - more), count - drawn);
  return { first, end: first + drawn };
};
