import type { AlignmentEvent } from '@cairn/contracts/alignment.events';
import type { Instant } from '@cairn/contracts/envelope';
import { emptyIdMap, getById, type IdMap, withId } from './id-map.ts';
import { laterOf } from './occurred-at.ts';

type Aligned = Extract<AlignmentEvent, { type: 'GoalAligned' }>['data'];
export type Link = Pick<Aligned, 'parentId' | 'kind' | 'weight'>;

/** The graph of all goals, readable in both directions. */
export type AlignmentState = {
  /** By child, which has at most one parent. */
  parents: IdMap<Link>;
  /** By parent. */
  children: IdMap<readonly string[]>;
  /** By child: when it was last aligned or unaligned. */
  changedAt: IdMap<Instant>;
};

export const unaligned: AlignmentState = {
  parents: emptyIdMap,
  children: emptyIdMap,
  changedAt: emptyIdMap,
};

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

type Links = Omit<AlignmentState, 'changedAt'>;

const cut = (state: AlignmentState, childId: string): Links => {
  const link = linkOf(state, childId);
  if (!link) return state;
  const left = childrenOf(state, link.parentId).filter((each) => each !== childId);
  return {
    parents: withId(state.parents, childId, undefined),
    children: withId(state.children, link.parentId, left.length > 0 ? left : undefined),
  };
};

export const evolveAlignment = (state: AlignmentState, { type, data }: AlignmentEvent): AlignmentState => {
  const { childId, occurredAt } = data;
  const { parents, children } = cut(state, childId);
  const before = getById(state.changedAt, childId) ?? occurredAt;
  const changedAt = withId(state.changedAt, childId, laterOf(before, occurredAt));
  if (type === 'GoalUnaligned') return { parents, children, changedAt };
  const { parentId, kind, weight } = data;
  return {
    changedAt,
    parents: withId(parents, childId, { parentId, kind, weight }),
    children: withId(children, parentId, [...(getById(children, parentId) ?? []), childId]),
  };
};
