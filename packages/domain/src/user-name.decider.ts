import type { Decider } from '@cairn/contracts/decider';
import type { ChangeUserName, TakePersonId } from '@cairn/contracts/person.commands';
import type { PersonEvent } from '@cairn/contracts/person.events';
import { reject } from '@cairn/contracts/rejection';
import { evolvePerson, type PersonState } from './person.state.ts';

const category = 'person';
const initial: PersonState = { status: 'unset' };

/**
 * The id that a user name leads to. A registration under that user name goes to the same stream, so only one of the two can
 * come first.
 */
export const personId: Decider<PersonState, TakePersonId, PersonEvent> = {
  category,
  initial,
  decide({ data }, state) {
    if (state.status === 'registered' || (state.takenBy !== undefined && state.takenBy !== data.byId))
      return reject('conflict', 'person/already-registered', 'Another person has this user name.');
    return state.takenBy === data.byId ? [] : [{ type: 'PersonIdTaken', data }];
  },
  evolve: evolvePerson,
};

/** The user name of a person. The state keeps none, so the same one is written again each time. */
export const userName: Decider<PersonState, ChangeUserName, PersonEvent> = {
  category,
  initial,
  decide({ data }, state) {
    if (state.status === 'unset')
      return reject('notFound', 'person/unknown', 'No such person is registered.');
    return [{ type: 'PersonUserNameChanged', data }];
  },
  evolve: evolvePerson,
};
