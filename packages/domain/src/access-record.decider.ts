import type { RecordAccess } from '@cairn/contracts/access.commands';
import type { AccessEvent } from '@cairn/contracts/access.events';
import type { Decider } from '@cairn/contracts/decider';
import { reject } from '@cairn/contracts/rejection';

/** What was shown of one person. Every request is recorded, so no rule needs a state. */
export const accessRecord: Decider<null, RecordAccess, AccessEvent> = {
  category: 'access',
  initial: null,
  decide({ data, actor }) {
    if (actor.personId === data.personId)
      return reject('invalid', 'access/about-yourself', 'What you see about yourself is not recorded.');
    return [{ type: 'AccessRecorded', data }];
  },
  evolve: (state) => state,
};
