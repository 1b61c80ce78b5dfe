import { dayOf } from '@cairn/contracts/day';
import type { Decider } from '@cairn/contracts/decider';
import { refuseField, reject } from '@cairn/contracts/rejection';
import type { MoveUnit } from '@cairn/contracts/unit.commands';
import type { UnitTreeEvent } from '@cairn/contracts/unit.events';
import { refuseBackdated } from './reason.rules.ts';
import { evolveUnitTree, parentOn, parentsOf, type UnitTreeState, unitsAbove } from './unit-tree.state.ts';

/**
 * Whether both units were founded, read forward, and the organisation's time zone. `parent` is true if the unit becomes a
 * root.
 */
export type UnitTreeFacts = { unit: boolean; parent: boolean; timeZone: string };

/** Refuses a move that dates back and gives no reason. The first move of a unit changes nothing that was recorded. */
const refuseUnexplainedMove = ({ data, at }: MoveUnit, state: UnitTreeState, timeZone: string): void => {
  const { unitId, reason, effectiveFrom: day } = data;
  if (parentsOf(state, unitId).length > 0)
    refuseBackdated({ thing: 'unit', reason, day, field: 'effectiveFrom' }, dayOf(at, timeZone));
};

/** The days on which the tree changes while this move is in force, starting with its own first day. */
const changesDuring = ({ data }: MoveUnit, { parents }: UnitTreeState): readonly string[] => {
  const { unitId, effectiveFrom } = data;
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

/** The first day on which the unit would be its own ancestor. */
const firstLoop = (command: MoveUnit, state: UnitTreeState): string | undefined => {
  const { unitId, parentId } = command.data;
  if (parentId === null) return undefined;
  if (parentId === unitId) return command.data.effectiveFrom;
  return changesDuring(command, state).find((day) => unitsAbove(state, parentId, day).includes(unitId));
};

/** The tree of all units. On no day is a unit its own ancestor. */
export const unitTree: Decider<UnitTreeState, MoveUnit, UnitTreeEvent, UnitTreeFacts> = {
  category: 'unitTree',
  initial: { parents: new Map() },
  decide(command, state, facts) {
    const { unitId, parentId, effectiveFrom } = command.data;
    if (!facts.unit) reject('notFound', 'unit/unknown', 'No such unit was founded.');
    if (!facts.parent)
      refuseField('unit/unknown-parent', 'No such unit was founded.', {
        path: 'parentId',
        message: 'a unit that was founded, or null',
      });
    const loop = firstLoop(command, state);
    if (loop !== undefined)
      refuseField('unit/loop', `On ${loop} the unit would be its own ancestor.`, {
        path: 'parentId',
        message: 'a unit that is not below this one',
      });
    if (parentOn(state, unitId, effectiveFrom) === parentId) return [];
    refuseUnexplainedMove(command, state, facts.timeZone);
    return [{ type: 'UnitMoved', data: command.data }];
  },
  evolve: evolveUnitTree,
  words: {
    MoveUnit: {
      event: 'UnitMoved',
      word: 'reason',
      about: ['unitId', 'parentId', 'effectiveFrom'],
      code: 'unit/already-moved',
    },
  },
};
