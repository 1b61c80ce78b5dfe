import type { PersonCommand } from '@cairn/contracts/person.commands';
import type { PersonEvent } from '@cairn/contracts/person.events';
import type { Words } from '@cairn/contracts/words';

export const personWords: Words<PersonCommand, PersonEvent> = {
  RegisterPerson: {
    event: 'PersonRegistered',
    word: 'name',
    also: ['email', 'givenName', 'familyName'],
    code: 'person/already-registered',
  },
  CorrectHireDate: {
    event: 'HireDateCorrected',
    word: 'reason',
    about: ['employmentId', 'effectiveFrom'],
    code: 'person/already-so',
  },
  EndEmployment: {
    event: 'EmploymentEnded',
    word: 'reason',
    about: ['employmentId', 'effectiveTo'],
    code: 'person/already-ended',
  },
  AssignManager: {
    event: 'ManagerAssigned',
    word: 'reason',
    about: ['relation', 'managerId', 'effectiveFrom'],
    code: 'person/already-assigned',
  },
  AssignUnit: {
    event: 'UnitAssigned',
    word: 'reason',
    about: ['unitId', 'effectiveFrom'],
    code: 'person/already-assigned',
  },
  AssignLevel: {
    event: 'LevelAssigned',
    word: 'reason',
    about: ['level', 'effectiveFrom'],
    code: 'person/already-assigned',
  },
  AssignLocation: {
    event: 'LocationAssigned',
    word: 'reason',
    about: ['location', 'effectiveFrom'],
    code: 'person/already-assigned',
  },
  TakeBackPersonMove: {
    event: 'PersonMoveTakenBack',
    word: 'reason',
    about: ['kind', 'effectiveFrom'],
    code: 'person/no-such-move',
    hint: { path: 'effectiveFrom', message: 'the first day of a move of this kind' },
  },
};
