import { dayOf } from '@cairn/contracts/day';
import type { Decider } from '@cairn/contracts/decider';
import { refuseField, reject } from '@cairn/contracts/rejection';
import type { MoveUnit, TakeBackUnitMove, UnitTreeCommand } from '@cairn/contracts/unit.commands';
import type { UnitTreeEvent } from '@cairn/contracts/unit.events';
import { refuseBackdated } from './reason.rules.ts';
import { firstLoop } from './unit-tree.loop.ts';
import { evolveUnitTree, parentOn, parentsOf, type UnitTreeState, withoutMoveOn } from './unit-tree.state.ts';

/**
 * Whether both units were founded, read forward, and the organisation's time zone. `parent` is true if the unit becomes a
 * root, or if the command names no parent.
 */
export type UnitTreeFacts = { unit: boolean; parent: boolean; timeZone: string };

/** Refuses a move that dates back and gives no reason. The first move of a unit changes nothing that was recorded. */
const refuseUnexplainedMove = ({ data, at }: MoveUnit, state: UnitTreeState, timeZone: string): void => {
  const { unitId, reason, effectiveFrom: day } = data;
  if (parentsOf(state, unitId).length > 0)
    refuseBackdated({ thing: 'unit', reason, day, field: 'effectiveFrom' }, dayOf(at, timeZone));
};

const moveUnit = (command: MoveUnit, state: UnitTreeState, facts: UnitTreeFacts): UnitTreeEvent[] => {
  const { data } = command;
  const { unitId, parentId, effectiveFrom } = data;
  if (!facts.parent)
    refuseField('unit/unknown-parent', 'No such unit was founded.', {
      path: 'parentId',
      message: 'a unit that was founded, or null',
    });
  const loop = firstLoop(state, data);
  if (loop !== undefined)
    refuseField('unit/loop', `On ${loop} the unit would be its own ancestor.`, {
      path: 'parentId',
      message: 'a unit that is not below this one',
    });
  if (parentOn(state, unitId, effectiveFrom) === parentId) return [];
  refuseUnexplainedMove(command, state, facts.timeZone);
  return [{ type: 'UnitMoved', data }];
};

/** Takes back a move that has not begun. The parent before it stays, unless it would be below the unit by then. */
const takeBackMove = (
  { data, at }: TakeBackUnitMove,
  state: UnitTreeState,
  timeZone: string,
): UnitTreeEvent[] => {
  const { unitId, effectiveFrom } = data;
  const today = dayOf(at, timeZone);
  if (effectiveFrom <= today)
    refuseField('unit/move-has-begun', 'Only a move that has not begun is taken back.', {
      path: 'effectiveFrom',
      message: `a day after ${today}`,
    });
  if (!parentsOf(state, unitId).some(({ from }) => from === effectiveFrom)) return [];
  const without = withoutMoveOn(state, unitId, effectiveFrom);
  const parentId = parentOn(without, unitId, effectiveFrom);
  const loop = firstLoop(without, { unitId, parentId, effectiveFrom });
  if (loop !== undefined)
    refuseField('unit/loop', `On ${loop} the unit would be its own ancestor.`, {
      path: 'effectiveFrom',
      message: 'a move without which the unit is never below itself',
    });
  return [{ type: 'UnitMoveTakenBack', data }];
};

/** The tree of all units. On no day is a unit its own ancestor. */
export const unitTree: Decider<UnitTreeState, UnitTreeCommand, UnitTreeEvent, UnitTreeFacts> = {
  category: 'unitTree',
  holdsSet: true,
  initial: { parents: new Map() },
  decide(command, state, facts) {
    if (!facts.unit) reject('notFound', 'unit/unknown', 'No such unit was founded.');
    return command.type === 'MoveUnit'
      ? moveUnit(command, state, facts)
      : takeBackMove(command, state, facts.timeZone);
  },
  evolve: evolveUnitTree,
  words: {
    MoveUnit: {
      event: 'UnitMoved',
      word: 'reason',
      about: ['unitId', 'parentId', 'effectiveFrom'],
      code: 'unit/already-moved',
    },
    TakeBackUnitMove: {
      event: 'UnitMoveTakenBack',
      word: 'reason',
      about: ['unitId', 'effectiveFrom'],
      code: 'unit/no-such-move',
      hint: { path: 'effectiveFrom', message: 'the first day of a move of this unit' },
    },
  },
};
