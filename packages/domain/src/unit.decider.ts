import type { Decider } from '@cairn/contracts/decider';
import { reject } from '@cairn/contracts/rejection';
import type { UnitCommand } from '@cairn/contracts/unit.commands';
import type { UnitEvent } from '@cairn/contracts/unit.events';

export type UnitState = { status: 'unset' } | { status: 'founded'; name: string };

/** One unit. Its parent is kept in the unit tree. */
export const unit: Decider<UnitState, UnitCommand, UnitEvent> = {
  category: 'unit',
  initial: { status: 'unset' },
  decide({ type, data }, state) {
    if (type === 'FoundUnit')
      return state.status === 'unset'
        ? [{ type: 'UnitFounded', data }]
        : reject('conflict', 'unit/already-founded', 'This unit was already founded.');
    if (state.status === 'unset') return reject('notFound', 'unit/unknown', 'No such unit was founded.');
    return state.name === data.name ? [] : [{ type: 'UnitRenamed', data }];
  },
  evolve: (_state, { data: { name } }) => ({ status: 'founded', name }),
  words: {
    RenameUnit: { event: 'UnitRenamed', word: 'reason', about: ['name'], code: 'unit/already-named' },
  },
};
