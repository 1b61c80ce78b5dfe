import { splitStream, unitTreeStream } from '@cairn/contracts/streams';
import type { CycleState } from '@cairn/domain/cycle.state';
import { unitTree } from '@cairn/domain/unit-tree.decider';
import { unitsAbove } from '@cairn/domain/unit-tree.state';
import type { CommandContext } from '../context.ts';

export const { id: unitTreeId } = splitStream(unitTreeStream);

/** A unit and those above it on a day, where the cycle is one unit's; nothing where it is everybody's. */
export const unitsOf = async (
  { execute }: CommandContext,
  cycle: CycleState,
  { unitId, day }: { unitId: string | null; day: string },
): Promise<readonly string[]> => {
  if (unitId === null || cycle.status === 'unset' || cycle.scope === 'organisation') return [];
  const { state } = await execute.state(unitTree, unitTreeId);
  return [unitId, ...unitsAbove(state, unitId, day)];
};
