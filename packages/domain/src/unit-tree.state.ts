import type { UnitTreeEvent } from '@cairn/contracts/unit.events';
import { type Dated, inForceOn } from './dated.ts';

type Parents = readonly Dated<string | null>[];

/** The dated parents of every unit that was ever moved. */
export type UnitTreeState = { parents: ReadonlyMap<string, Parents> };

export const parentsOf = (state: UnitTreeState, unitId: string): Parents => state.parents.get(unitId) ?? [];

/** The unit's parent on a day; null for a root. */
export const parentOn = (state: UnitTreeState, unitId: string, day: string): string | null =>
  inForceOn(parentsOf(state, unitId), day) ?? null;

/** The unit's ancestors on a day, nearest first. */
export const unitsAbove = (state: UnitTreeState, unitId: string, day: string): readonly string[] => {
  const above: string[] = [];
  let parent = parentOn(state, unitId, day);
  while (parent !== null && !above.includes(parent)) {
    above.push(parent);
    parent = parentOn(state, parent, day);
  }
  return above;
};

/** These units and all units below them on a day. */
export const unitsBelow = (
  state: UnitTreeState,
  unitIds: readonly string[],
  day: string,
): readonly string[] => {
  const isBelow = (unitId: string): boolean =>
    unitsAbove(state, unitId, day).some((above) => unitIds.includes(above));
  return [...new Set([...unitIds, ...[...state.parents.keys()].filter(isBelow)])];
};

/** The tree if the moves of a unit that begin on a day are taken back. */
export const withoutMoveOn = (state: UnitTreeState, unitId: string, day: string): UnitTreeState => ({
  parents: new Map(state.parents).set(
    unitId,
    parentsOf(state, unitId).filter(({ from }) => from !== day),
  ),
});

export const evolveUnitTree = (state: UnitTreeState, { type, data }: UnitTreeEvent): UnitTreeState => {
  const { unitId, effectiveFrom } = data;
  if (type === 'UnitMoveTakenBack') return withoutMoveOn(state, unitId, effectiveFrom);
  const moved = [...parentsOf(state, unitId), { value: data.parentId, from: effectiveFrom }];
  return { parents: new Map(state.parents).set(unitId, moved) };
};
