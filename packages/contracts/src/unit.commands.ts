import { z } from 'zod';
import { type CommandData, commandDay, commandLabel, occurredAt } from './command-data.ts';
import type { Command } from './decider.ts';
import { unitKinds } from './unit.events.ts';
import { id } from './values.ts';

export const foundUnitBody = z.strictObject({ name: commandLabel, kind: z.enum(unitKinds), occurredAt });
/** A `parentId` of null makes the unit a root. */
export const moveUnitBody = z.strictObject({
  parentId: id.nullable(),
  effectiveFrom: commandDay,
  occurredAt,
});

export type FoundUnit = Command<'FoundUnit', CommandData<typeof foundUnitBody, 'unitId'>>;
export type MoveUnit = Command<'MoveUnit', CommandData<typeof moveUnitBody, 'unitId'>>;
