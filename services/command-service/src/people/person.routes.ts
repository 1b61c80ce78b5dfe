import {
  changeEmailBody,
  assignLevelBody,
  assignLocationBody,
  assignManagerBody,
  assignUnitBody,
  correctHireDateBody,
  employPersonBody,
  endEmploymentBody,
  registerPersonBody,
  renamePersonBody,
  takeBackPersonMoveBody,
} from '@cairn/contracts/person.commands';
import { person } from '@cairn/domain/person.decider';
import { commandRoutes } from '../command-routes.ts';
import { personPlace } from './external-id.ts';
import { ofOthers } from './person.access.ts';
import { personFacts } from './person.facts.ts';

/** The commands to people. */
export const personRoutes = commandRoutes(
  { decider: person, key: 'personId', relations: ofOthers, facts: personFacts },
  {
    RegisterPerson: {
      path: '/v1/people',
      summary: 'Register a person',
      body: registerPersonBody,
      makes: 'personId',
      madeFrom: ({ externalId }: { externalId?: string | undefined }) =>
        externalId === undefined ? undefined : personPlace(externalId),
    },
    EmployPerson: {
      path: '/v1/people/:personId/employments',
      summary:
        'Employ a person; a re-hire starts a new employment, and an earlier one needs a last day before the next',
      body: employPersonBody,
      makes: 'employmentId',
      madeFrom: ({ personId, externalId }: { personId: string; externalId?: string | undefined }) =>
        externalId === undefined ? undefined : ['employment', personId, externalId],
    },
    RenamePerson: {
      path: '/v1/people/:personId/name',
      summary: 'Give a person another name',
      body: renamePersonBody,
    },
    ChangeEmail: {
      path: '/v1/people/:personId/email',
      summary: 'Give a person another email address',
      body: changeEmailBody,
    },
    CorrectHireDate: {
      path: '/v1/people/:personId/employments/:employmentId/beginning',
      summary: 'Correct the first day of an employment',
      body: correctHireDateBody,
    },
    EndEmployment: {
      path: '/v1/people/:personId/employments/:employmentId/end',
      summary: 'End an employment on a last day, or change that day',
      body: endEmploymentBody,
    },
    AssignManager: {
      path: '/v1/people/:personId/managers',
      summary: 'Assign a line or matrix manager from a day on',
      body: assignManagerBody,
    },
    AssignUnit: {
      path: '/v1/people/:personId/units',
      summary: 'Assign a unit from a day on',
      body: assignUnitBody,
    },
    AssignLevel: {
      path: '/v1/people/:personId/levels',
      summary: 'Assign a job level from a day on',
      body: assignLevelBody,
    },
    AssignLocation: {
      path: '/v1/people/:personId/locations',
      summary: 'Assign a location from a day on',
      body: assignLocationBody,
    },
    TakeBackPersonMove: {
      path: '/v1/people/:personId/moves/take-back',
      summary: 'Take back a change of manager, unit, level or location that has not begun',
      body: takeBackPersonMoveBody,
    },
  },
);
