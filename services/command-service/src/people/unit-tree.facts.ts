import { splitStream, unitTreeStream } from '@cairn/contracts/streams';
import type { CycleState } from '@cairn/domain/cycle.state';
import type { UnitTreeCommand } from '@cairn/contracts/unit.commands';
import { unitTree, type UnitTreeFacts } from '@cairn/domain/unit-tree.decider';
import { unitsAbove } from '@cairn/domain/unit-tree.state';
import type { CommandContext } from '../context.ts';
import { isFounded } from './person.facts.ts';

export const { id: unitTreeId } = splitStream(unitTreeStream);

/** A unit and those above it on a day. Empty if the cycle is not a unit's but the whole organisation's. */
export const unitsOf = async (
  { execute }: CommandContext,
  cycle: CycleState,
  { unitId, day }: { unitId: string | null; day: string },
): Promise<readonly string[]> => {
  if (unitId === null || cycle.status === 'unset' || cycle.scope === 'organisation') return [];
  const { state } = await execute.state(unitTree, unitTreeId);
  return [unitId, ...unitsAbove(state, unitId, day)];
};

/** Whether the unit that moves and its new parent were founded, and whose days count. */
export const unitTreeFacts = async (
  context: CommandContext,
  { type, data }: UnitTreeCommand,
): Promise<UnitTreeFacts> => {
  const { unitId } = data;
  const parentId = type === 'MoveUnit' ? data.parentId : null;
  const [unit, parent] = await Promise.all([isFounded(context, unitId), isFounded(context, parentId)]);
  return { unit, parent, timeZone: context.timeZone ?? 'UTC' };
};
