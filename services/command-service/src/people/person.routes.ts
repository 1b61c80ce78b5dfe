import {
  assignLevelBody,
  assignManagerBody,
  assignUnitBody,
  employPersonBody,
  endEmploymentBody,
  registerPersonBody,
} from '@cairn/contracts/person.commands';
import { id } from '@cairn/contracts/values';
import { person } from '@cairn/domain/person.decider';
import type { App } from '@cairn/http/app';
import { z } from 'zod';
import type { CommandContext } from '../context.ts';
import { personFacts } from './person.facts.ts';
import { registerCommands } from '../register-commands.ts';

const ofPerson = z.object({ personId: id });

const places = {
  RegisterPerson: {
    path: '/v1/people',
    summary: 'Register a person',
    body: registerPersonBody,
    makes: 'personId',
  },
  EmployPerson: {
    path: '/v1/people/:personId/employments',
    summary: 'Employ a person; a re-hire is another employment',
    params: ofPerson,
    body: employPersonBody,
    makes: 'employmentId',
  },
  EndEmployment: {
    path: '/v1/people/:personId/employments/:employmentId/end',
    summary: 'End an employment on its last day, or move its end',
    params: z.object({ personId: id, employmentId: id }),
    body: endEmploymentBody,
  },
  AssignManager: {
    path: '/v1/people/:personId/managers',
    summary: 'Assign a line or matrix manager from a day on',
    params: ofPerson,
    body: assignManagerBody,
  },
  AssignUnit: {
    path: '/v1/people/:personId/units',
    summary: 'Assign a unit from a day on',
    params: ofPerson,
    body: assignUnitBody,
  },
  AssignLevel: {
    path: '/v1/people/:personId/levels',
    summary: 'Assign a job level from a day on',
    params: ofPerson,
    body: assignLevelBody,
  },
};

/** The commands to people. */
export const personRoutes =
  (context: CommandContext) =>
  (app: App): void =>
    registerCommands(context, app, {
      decider: person,
      key: 'personId',
      places,
      facts: (command) => personFacts(context, command),
    });
