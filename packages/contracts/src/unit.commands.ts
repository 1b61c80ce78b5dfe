import { z } from 'zod';
import {
  type CommandData,
  commandDay,
  commandLabel,
  occurredAt,
  reasonIfBackdated,
  text,
} from './command-data.ts';
import type { Command } from './decider.ts';
import { unitKinds } from './unit.events.ts';
import { id } from './values.ts';

export const foundUnitBody = z.strictObject({ name: commandLabel, kind: z.enum(unitKinds), occurredAt });
export const renameUnitBody = z.strictObject({ name: commandLabel, reason: text, occurredAt });
/** A `parentId` of null makes the unit a root. */
export const moveUnitBody = z.strictObject({
  parentId: id.nullable(),
  effectiveFrom: commandDay,
  reason: reasonIfBackdated,
  occurredAt,
});

/** `effectiveFrom` is the first day of the move. */
export const takeBackUnitMoveBody = z.strictObject({ effectiveFrom: commandDay, reason: text, occurredAt });

export type FoundUnit = Command<'FoundUnit', CommandData<typeof foundUnitBody, 'unitId'>>;
export type RenameUnit = Command<'RenameUnit', CommandData<typeof renameUnitBody, 'unitId'>>;
export type UnitCommand = FoundUnit | RenameUnit;
export type MoveUnit = Command<'MoveUnit', CommandData<typeof moveUnitBody, 'unitId'>>;
export type TakeBackUnitMove = Command<
  'TakeBackUnitMove',
  CommandData<typeof takeBackUnitMoveBody, 'unitId'>
>;
export type UnitTreeCommand = MoveUnit | TakeBackUnitMove;
