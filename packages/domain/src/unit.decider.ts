import type { Decider } from '@cairn/contracts/decider';
import { reject } from '@cairn/contracts/rejection';
import type { FoundUnit } from '@cairn/contracts/unit.commands';
import type { UnitEvent } from '@cairn/contracts/unit.events';

export type UnitState = { status: 'unset' | 'founded' };

/** One unit. Its parent is kept in the unit tree. */
export const unit: Decider<UnitState, FoundUnit, UnitEvent> = {
  category: 'unit',
  initial: { status: 'unset' },
  decide({ data }, { status }) {
    if (status !== 'unset')
      return reject('conflict', 'unit/already-founded', 'This unit was already founded.');
    return [{ type: 'UnitFounded', data }];
  },
  evolve: () => ({ status: 'founded' }),
};
