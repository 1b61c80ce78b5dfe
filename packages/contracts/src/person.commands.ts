import { z } from 'zod';
import {
  type CommandData,
  commandDay,
  commandLabel,
  occurredAt,
  reasonIfBackdated,
  text,
  visible,
} from './command-data.ts';
import type { Command } from './decider.ts';
import { managerRelations, personMoveKinds } from './person.values.ts';
import { id } from './values.ts';

/** What another system calls a thing. The id derives from it, so that the same thing is never made twice. */
export const externalId = visible(z.string().trim().max(200)).optional();

/** By default the employment on `effectiveFrom`. */
const employmentId = id.optional();

/** The parts of the name, as a directory keeps them. `name` is what Cairn shows. */
const nameParts = {
  givenName: visible(z.string().trim().max(200)).optional(),
  familyName: visible(z.string().trim().max(200)).optional(),
};

export const registerPersonBody = z.strictObject({
  name: visible(z.string().trim().max(200)),
  ...nameParts,
  email: z.email().max(254).optional(),
  externalId: externalId.describe('what another system calls the person; there is one person with each'),
  occurredAt,
});
export const renamePersonBody = z.strictObject({
  name: visible(z.string().trim().max(200)),
  ...nameParts,
  reason: text,
  occurredAt,
});
export const changeEmailBody = z.strictObject({ email: z.email().max(254), occurredAt });
/** `effectiveTo` is needed if a later employment is known already. */
export const employPersonBody = z.strictObject({
  effectiveFrom: commandDay,
  effectiveTo: commandDay.optional(),
  externalId: externalId.describe('what another system calls the employment'),
  occurredAt,
});
export const correctHireDateBody = z.strictObject({ effectiveFrom: commandDay, reason: text, occurredAt });
/** `effectiveTo` is the last day of the employment. */
export const endEmploymentBody = z.strictObject({
  effectiveTo: commandDay,
  reason: reasonIfBackdated,
  occurredAt,
});

const dated = { employmentId, effectiveFrom: commandDay, occurredAt };
const move = { ...dated, reason: reasonIfBackdated };
export const assignManagerBody = z.strictObject({
  managerId: id,
  relation: z.enum(managerRelations).default('line'),
  ...move,
});
export const assignUnitBody = z.strictObject({ unitId: id, ...move });
export const assignLevelBody = z.strictObject({ level: commandLabel, ...move });
export const assignLocationBody = z.strictObject({ location: commandLabel, ...move });
/** `effectiveFrom` is the first day of the move. */
export const takeBackPersonMoveBody = z.strictObject({
  kind: z.enum(personMoveKinds),
  ...dated,
  reason: text,
});

export type RegisterPerson = Command<'RegisterPerson', CommandData<typeof registerPersonBody, 'personId'>>;
export type RenamePerson = Command<'RenamePerson', CommandData<typeof renamePersonBody, 'personId'>>;
export type ChangeEmail = Command<'ChangeEmail', CommandData<typeof changeEmailBody, 'personId'>>;
/** Takes the id that a user name leads to, for the person who gets that user name. */
export type TakePersonId = Command<'TakePersonId', { personId: string; byId: string; occurredAt: string }>;
export type ChangeUserName = Command<
  'ChangeUserName',
  { personId: string; userName: string; occurredAt: string }
>;
export type CorrectHireDate = Command<
  'CorrectHireDate',
  CommandData<typeof correctHireDateBody, 'personId' | 'employmentId'>
>;
export type EmployPerson = Command<
  'EmployPerson',
  CommandData<typeof employPersonBody, 'personId' | 'employmentId'>
>;
export type EndEmployment = Command<
  'EndEmployment',
  CommandData<typeof endEmploymentBody, 'personId' | 'employmentId'>
>;
export type AssignManager = Command<'AssignManager', CommandData<typeof assignManagerBody, 'personId'>>;
export type AssignUnit = Command<'AssignUnit', CommandData<typeof assignUnitBody, 'personId'>>;
export type AssignLevel = Command<'AssignLevel', CommandData<typeof assignLevelBody, 'personId'>>;
export type AssignLocation = Command<'AssignLocation', CommandData<typeof assignLocationBody, 'personId'>>;
export type TakeBackPersonMove = Command<
  'TakeBackPersonMove',
  CommandData<typeof takeBackPersonMoveBody, 'personId'>
>;

export type PersonCommand =
  | TakeBackPersonMove
  | RegisterPerson
  | RenamePerson
  | ChangeEmail
  | CorrectHireDate
  | EmployPerson
  | EndEmployment
  | AssignManager
  | AssignUnit
  | AssignLevel
  | AssignLocation;
