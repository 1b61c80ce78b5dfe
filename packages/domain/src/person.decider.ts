import type { Decider } from '@cairn/contracts/decider';
import type {
  AssignLevel,
  AssignLocation,
  AssignManager,
  AssignUnit,
  PersonCommand,
  RegisterPerson,
} from '@cairn/contracts/person.commands';
import type { PersonEvent } from '@cairn/contracts/person.events';
import { refuseField, reject } from '@cairn/contracts/rejection';
import {
  employmentOf,
  evolvePerson,
  levelOn,
  locationOn,
  managersOn,
  movesOf,
  type PersonState,
  unitOn,
} from './person.state.ts';
import {
  correctHireDate,
  employmentFor,
  employPerson,
  endEmployment,
  type Registered,
} from './person.employing.ts';
import { refuseUnexplainedMove, takeBackMove } from './person.moves.ts';
import { personWords } from './person.words.ts';
import { type Presence, refuseUnemployed } from './presence.ts';

/** Facts about the person or unit that a command names, read forward. */
export type PersonFacts = {
  /** The manager or unit exists. True if the command names none. */
  known: boolean;
  /** Of the manager, on the first day and, if this manager is then in force, today. */
  presence: Presence;
  /** The first day on which the line manager, named or in force again, would report to the person; null if never. */
  loopOn: string | null;
  /** The organisation's. */
  timeZone: string;
};

/** For commands that name neither a manager nor a unit. */
export const noPersonFacts: PersonFacts = {
  known: true,
  presence: 'employed',
  loopOn: null,
  timeZone: 'UTC',
};

const assignManager = (command: AssignManager, state: Registered, facts: PersonFacts): PersonEvent[] => {
  const { data } = command;
  const { known, presence, loopOn, timeZone } = facts;
  const { personId, managerId, relation, effectiveFrom } = data;
  if (managerId === personId)
    refuseField('person/own-manager', 'Nobody can be their own manager.', {
      path: 'managerId',
      message: 'another person',
    });
  if (!known)
    refuseField('person/unknown-manager', 'No such person is registered.', {
      path: 'managerId',
      message: 'a registered person',
    });
  refuseUnemployed(presence, 'managerId');
  if (relation === 'line' && loopOn !== null)
    refuseField(
      'person/management-loop',
      `On ${loopOn} this manager would report to the person, directly or further up.`,
      { path: 'managerId', message: 'a person who does not report to this one' },
    );
  const employmentId = employmentFor(data, state);
  const isSo = managersOn(state, employmentId, effectiveFrom).some(
    (manager) => manager.relation === relation && manager.managerId === managerId,
  );
  if (isSo) return [];
  refuseUnexplainedMove(command, movesOf(employmentOf(state, employmentId), relation), timeZone);
  return [{ type: 'ManagerAssigned', data: { ...data, employmentId } }];
};

const assignUnit = (command: AssignUnit, state: Registered, facts: PersonFacts): PersonEvent[] => {
  const { data } = command;
  if (!facts.known)
    refuseField('person/unknown-unit', 'No such unit was founded.', {
      path: 'unitId',
      message: 'a unit that was founded',
    });
  const employmentId = employmentFor(data, state);
  if (unitOn(state, employmentId, data.effectiveFrom) === data.unitId) return [];
  refuseUnexplainedMove(command, movesOf(employmentOf(state, employmentId), 'unit'), facts.timeZone);
  return [{ type: 'UnitAssigned', data: { ...data, employmentId } }];
};

const assignLevel = (command: AssignLevel, state: Registered, facts: PersonFacts): PersonEvent[] => {
  const { data } = command;
  const employmentId = employmentFor(data, state);
  if (levelOn(state, employmentId, data.effectiveFrom) === data.level) return [];
  refuseUnexplainedMove(command, movesOf(employmentOf(state, employmentId), 'level'), facts.timeZone);
  return [{ type: 'LevelAssigned', data: { ...data, employmentId } }];
};

const assignLocation = (
  command: AssignLocation,
  state: Registered,
  { timeZone }: PersonFacts,
): PersonEvent[] => {
  const { data } = command;
  const employmentId = employmentFor(data, state);
  if (locationOn(state, employmentId, data.effectiveFrom) === data.location) return [];
  refuseUnexplainedMove(command, movesOf(employmentOf(state, employmentId), 'location'), timeZone);
  return [{ type: 'LocationAssigned', data: { ...data, employmentId } }];
};

const registerPerson = ({ data }: RegisterPerson, state: PersonState): PersonEvent[] => {
  if (state.status === 'unset' && state.takenBy !== undefined)
    return reject('conflict', 'person/already-registered', 'Another person has this user name.', [
      { path: 'externalId', message: 'what no other person is called' },
    ]);
  if (state.status === 'unset') return [{ type: 'PersonRegistered', data }];
  // The id derives from the external id, so that it is the same person.
  if (data.externalId !== undefined) return [];
  return reject('conflict', 'person/already-registered', 'This person is already registered.');
};

/** One person. They are registered once and have one employment at a time, with dated managers, units, levels and locations. */
export const person: Decider<PersonState, PersonCommand, PersonEvent, PersonFacts> = {
  category: 'person',
  initial: { status: 'unset' },
  decide(command, state, facts) {
    if (command.type === 'RegisterPerson') return registerPerson(command, state);
    if (state.status === 'unset')
      return reject('notFound', 'person/unknown', 'No such person is registered.');
    switch (command.type) {
      case 'EmployPerson':
        return employPerson(command, state);
      case 'CorrectHireDate':
        return correctHireDate(command, state);
      // The state keeps no name or address, so the same one is written again each time.
      case 'RenamePerson':
        return [{ type: 'PersonRenamed', data: command.data }];
      case 'ChangeEmail':
        return [{ type: 'PersonEmailChanged', data: command.data }];
      case 'EndEmployment':
        return endEmployment(command, state, facts.timeZone);
      case 'AssignManager':
        return assignManager(command, state, facts);
      case 'AssignUnit':
        return assignUnit(command, state, facts);
      case 'AssignLevel':
        return assignLevel(command, state, facts);
      case 'AssignLocation':
        return assignLocation(command, state, facts);
      case 'TakeBackPersonMove':
        return takeBackMove(command, state, facts);
    }
  },
  evolve: evolvePerson,
  words: personWords,
};
