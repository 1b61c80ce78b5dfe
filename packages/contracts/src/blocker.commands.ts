import { z } from 'zod';
import { type CommandData, occurredAt, text } from './command-data.ts';
import type { Command } from './decider.ts';
import { id } from './values.ts';

export const raiseBlockerBody = z.strictObject({
  text: text.describe('what stands in the way'),
  keyResultId: id.optional().describe('the key result that it holds up, if it is not the whole goal'),
  occurredAt,
});
export const resolveBlockerBody = z.strictObject({
  note: text.optional().describe('how it was resolved'),
  occurredAt,
});

type OfBlocker<B extends z.ZodType> = CommandData<B, 'goalId' | 'blockerId'>;

export type RaiseBlocker = Command<'RaiseBlocker', OfBlocker<typeof raiseBlockerBody>>;
export type ResolveBlocker = Command<'ResolveBlocker', OfBlocker<typeof resolveBlockerBody>>;
export type BlockerCommand = RaiseBlocker | ResolveBlocker;
