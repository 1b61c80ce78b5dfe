import type { AlignmentEvent } from '@cairn/contracts/alignment.events';
import { emptyIdMap, getById, type IdMap, withId } from './id-map.ts';

type Aligned = Extract<AlignmentEvent, { type: 'GoalAligned' }>['data'];
export type Link = Pick<Aligned, 'parentId' | 'kind' | 'weight'>;

/** The graph of all goals, readable in both directions. */
export type AlignmentState = {
  /** By child, which has at most one parent. */
  parents: IdMap<Link>;
  /** By parent. */
  children: IdMap<readonly string[]>;
};

export const unaligned: AlignmentState = { parents: emptyIdMap, children: emptyIdMap };

/** The goal's link to its parent, or undefined if it has none. */
export const linkOf = ({ parents }: AlignmentState, goalId: string): Link | undefined =>
  getById(parents, goalId);

const childrenOf = ({ children }: AlignmentState, goalId: string): readonly string[] =>
  getById(children, goalId) ?? [];

/** The goal's ancestors, nearest first. */
export const goalsAbove = (state: AlignmentState, goalId: string): readonly string[] => {
  const above: string[] = [];
  for (let link = linkOf(state, goalId); link; link = linkOf(state, link.parentId)) above.push(link.parentId);
  return above;
};

/** How many levels the goal and its descendants span: 1 without children. */
export const heightOf = (state: AlignmentState, goalId: string): number => {
  let height = 0;
  let level: readonly string[] = [goalId];
  while (level.length > 0) {
    height += 1;
    level = level.flatMap((each) => childrenOf(state, each));
  }
  return height;
};

const cut = (state: AlignmentState, childId: string): AlignmentState => {
  const link = linkOf(state, childId);
  if (!link) return state;
  const left = childrenOf(state, link.parentId).filter((each) => each !== childId);
  return {
    parents: withId(state.parents, childId, undefined),
    children: withId(state.children, link.parentId, left.length > 0 ? left : undefined),
  };
};

export const evolveAlignment = (state: AlignmentState, { type, data }: AlignmentEvent): AlignmentState => {
  const { parents, children } = cut(state, data.childId);
  if (type === 'GoalUnaligned') return { parents, children };
  const { childId, parentId, kind, weight } = data;
  return {
    parents: withId(parents, childId, { parentId, kind, weight }),
    children: withId(children, parentId, [...(getById(children, parentId) ?? []), childId]),
  };
};
