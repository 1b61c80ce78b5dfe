import { z } from 'zod';
import { instant } from './envelope.ts';
import { type EventOf, eventType } from './event-type.ts';
import { personal } from './personal.ts';
import { day, id, label } from './values.ts';

export const unitKinds = ['company', 'department', 'team'] as const;

export const unitFounded = eventType(
  'UnitFounded',
  z.object({ unitId: id, name: label, kind: z.enum(unitKinds), occurredAt: instant }),
);
export const unitRenamed = eventType(
  'UnitRenamed',
  z.object({
    unitId: id,
    name: label,
    reason: personal('metadata.actor.personId', z.string()),
    occurredAt: instant,
  }),
);
export const unitEvents = [unitFounded, unitRenamed] as const;
export type UnitEvent = EventOf<(typeof unitEvents)[number]>;

/** A unit has a new parent from a day on. A `parentId` of null makes it a root. */
export const unitMoved = eventType(
  'UnitMoved',
  z.object({
    unitId: id,
    parentId: id.nullable(),
    effectiveFrom: day,
    /** A move that dates back needs one; absent in events from before that rule. */
    reason: personal('metadata.actor.personId', z.string()).optional(),
    occurredAt: instant,
  }),
);
/** The move that would begin on `effectiveFrom` does not happen. The parent before it stays. */
export const unitMoveTakenBack = eventType(
  'UnitMoveTakenBack',
  z.object({
    unitId: id,
    effectiveFrom: day,
    reason: personal('metadata.actor.personId', z.string()),
    occurredAt: instant,
  }),
);
export const unitTreeEvents = [unitMoved, unitMoveTakenBack] as const;
export type UnitTreeEvent = EventOf<(typeof unitTreeEvents)[number]>;
