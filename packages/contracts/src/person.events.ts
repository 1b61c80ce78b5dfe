import { z } from 'zod';
import { instant } from './envelope.ts';
import { type EventOf, eventType } from './event-type.ts';
import { managerRelations } from './person.values.ts';
import { personal } from './personal.ts';
import { day, id, label } from './values.ts';

export const personRegistered = eventType(
  'PersonRegistered',
  z.object({
    personId: id,
    name: personal('data.personId', z.string()),
    email: personal('data.personId', z.string()).optional(),
    occurredAt: instant,
  }),
);

/** A re-hire is another employment. */
export const personEmployed = eventType(
  'PersonEmployed',
  z.object({ personId: id, employmentId: id, effectiveFrom: day, occurredAt: instant }),
);

export const employmentEnded = eventType(
  'EmploymentEnded',
  z.object({ personId: id, employmentId: id, effectiveTo: day, occurredAt: instant }),
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
    occurredAt: instant,
  }),
);

export const unitAssigned = eventType(
  'UnitAssigned',
  z.object({ personId: id, employmentId: id, unitId: id, effectiveFrom: day, occurredAt: instant }),
);

export const levelAssigned = eventType(
  'LevelAssigned',
  z.object({ personId: id, employmentId: id, level: label, effectiveFrom: day, occurredAt: instant }),
);

export const personEvents = [
  personRegistered,
  personEmployed,
  employmentEnded,
  managerAssigned,
  unitAssigned,
  levelAssigned,
] as const;
export type PersonEvent = EventOf<(typeof personEvents)[number]>;
