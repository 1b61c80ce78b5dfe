import { z } from 'zod';
import type { CommandData } from './command-data.ts';
import type { Command } from './decider.ts';
import { instant } from './envelope.ts';
import { unitKinds } from './unit.events.ts';
import { day, id, label } from './values.ts';

const occurredAt = instant.optional();

export const foundUnitBody = z.strictObject({ name: label, kind: z.enum(unitKinds), occurredAt });
/** `parentId` null makes it a root. */
export const moveUnitBody = z.strictObject({ parentId: id.nullable(), effectiveFrom: day, occurredAt });

export type FoundUnit = Command<'FoundUnit', CommandData<typeof foundUnitBody, 'unitId'>>;
export type MoveUnit = Command<'MoveUnit', CommandData<typeof moveUnitBody, 'unitId'>>;
