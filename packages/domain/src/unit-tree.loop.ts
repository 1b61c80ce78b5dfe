import { type UnitTreeState, unitsAbove } from './unit-tree.state.ts';

type Placement = { unitId: string; parentId: string | null; effectiveFrom: string };

/** The days on which the tree changes while a unit has the parent of its first day, starting with that day. */
const changesDuring = (
  { unitId, effectiveFrom }: Placement,
  { parents }: UnitTreeState,
): readonly string[] => {
  const later = [...parents].flatMap(([id, entries]) =>
    entries.filter(({ from }) => from > effectiveFrom).map(({ from }) => ({ id, from })),
  );
  const [next] = later
    .filter(({ id }) => id === unitId)
    .map(({ from }) => from)
    .sort();
  const days = later.map(({ from }) => from).filter((from) => next === undefined || from < next);
  return [effectiveFrom, ...new Set(days.sort())];
};

/** The first day on which a unit under this parent would be its own ancestor; the parent stays until its next move. */
export const firstLoop = (state: UnitTreeState, placement: Placement): string | undefined => {
  const { unitId, parentId, effectiveFrom } = placement;
  if (parentId === null) return undefined;
  if (parentId === unitId) return effectiveFrom;
  return changesDuring(placement, state).find((day) => unitsAbove(state, parentId, day).includes(unitId));
};
