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

export const evolveUnitTree = (state: UnitTreeState, { data }: UnitTreeEvent): UnitTreeState => {
  const { unitId, parentId, effectiveFrom } = data;
  const moved = [...parentsOf(state, unitId), { value: parentId, from: effectiveFrom }];
  return { parents: new Map(state.parents).set(unitId, moved) };
};
