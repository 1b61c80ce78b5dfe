import { z } from 'zod';
import { instant } from './envelope.ts';
import { type EventOf, eventType } from './event-type.ts';
import { managerRelations, personMoveKinds } from './person.values.ts';
import { personal } from './personal.ts';
import { day, id, label } from './values.ts';

/** Belongs to the person, because it may hold their name. */
const externalId = personal('data.personId', z.string());

/** As a directory keeps them; absent if nobody gave them. */
const nameParts = {
  givenName: personal('data.personId', z.string()).optional(),
  familyName: personal('data.personId', z.string()).optional(),
};

export const personRegistered = eventType(
  'PersonRegistered',
  z.object({
    personId: id,
    name: personal('data.personId', z.string()),
    ...nameParts,
    email: personal('data.personId', z.string()).optional(),
    /** What another system, such as that of the payroll, calls the person. */
    externalId: externalId.optional(),
    occurredAt: instant,
  }),
);

/** The person has another name now, or the old one was a mistake. */
export const personRenamed = eventType(
  'PersonRenamed',
  z.object({
    personId: id,
    name: personal('data.personId', z.string()),
    ...nameParts,
    reason: personal('data.personId', z.string()),
    occurredAt: instant,
  }),
);

export const personEmailChanged = eventType(
  'PersonEmailChanged',
  z.object({ personId: id, email: personal('data.personId', z.string()), occurredAt: instant }),
);

/** What an identity provider calls the person from now on. Before, it is `externalId` of their registration. */
export const personUserNameChanged = eventType(
  'PersonUserNameChanged',
  z.object({ personId: id, userName: externalId, occurredAt: instant }),
);

/** Nobody can be registered under this id any more: the user name that leads to it belongs to somebody else. */
export const personIdTaken = eventType(
  'PersonIdTaken',
  z.object({ personId: id, byId: id, occurredAt: instant }),
);

/** A re-hire is another employment. `effectiveTo` is there if a later employment was known already. */
export const personEmployed = eventType(
  'PersonEmployed',
  z.object({
    personId: id,
    employmentId: id,
    effectiveFrom: day,
    effectiveTo: day.optional(),
    externalId: externalId.optional(),
    occurredAt: instant,
  }),
);

/** The employment began on another day than was recorded. */
export const hireDateCorrected = eventType(
  'HireDateCorrected',
  z.object({
    personId: id,
    employmentId: id,
    effectiveFrom: day,
    reason: personal('data.personId', z.string()),
    occurredAt: instant,
  }),
);

/** A change that dates back needs one; absent in events from before that rule. */
const moveReason = personal('data.personId', z.string()).optional();

export const employmentEnded = eventType(
  'EmploymentEnded',
  z.object({ personId: id, employmentId: id, effectiveTo: day, reason: moveReason, occurredAt: instant }),
);

/** In force from `effectiveFrom` until another assignment of the same relation begins. */
export const managerAssigned = eventType(
  'ManagerAssigned',
  z.object({
    personId: id,
    employmentId: id,
    managerId: id,
    relation: z.enum(managerRelations),
    effectiveFrom: day,
    reason: moveReason,
    occurredAt: instant,
  }),
);

export const unitAssigned = eventType(
  'UnitAssigned',
  z.object({
    personId: id,
    employmentId: id,
    unitId: id,
    effectiveFrom: day,
    reason: moveReason,
    occurredAt: instant,
  }),
);

export const levelAssigned = eventType(
  'LevelAssigned',
  z.object({
    personId: id,
    employmentId: id,
    level: label,
    effectiveFrom: day,
    reason: moveReason,
    occurredAt: instant,
  }),
);

export const locationAssigned = eventType(
  'LocationAssigned',
  z.object({
    personId: id,
    employmentId: id,
    location: label,
    effectiveFrom: day,
    reason: moveReason,
    occurredAt: instant,
  }),
);

/** The move of this kind that would begin on `effectiveFrom` does not happen. What was in force before it goes on. */
export const personMoveTakenBack = eventType(
  'PersonMoveTakenBack',
  z.object({
    personId: id,
    employmentId: id,
    kind: z.enum(personMoveKinds),
    effectiveFrom: day,
    reason: personal('metadata.actor.personId', z.string()),
    occurredAt: instant,
  }),
);

export const personEvents = [
  personRegistered,
  personRenamed,
  personEmailChanged,
  personUserNameChanged,
  personIdTaken,
  personEmployed,
  hireDateCorrected,
  employmentEnded,
  managerAssigned,
  unitAssigned,
  levelAssigned,
  locationAssigned,
  personMoveTakenBack,
] as const;
export type PersonEvent = EventOf<(typeof personEvents)[number]>;
