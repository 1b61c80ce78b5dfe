import { z } from 'zod';
import { commandLabel, type CommandData, occurredAt, text } from './command-data.ts';
import type { Command } from './decider.ts';
import { id } from './values.ts';

/** Gives a KPI or a key result to a machine. */
export const admitFeederBody = z.strictObject({
  feederId: id.describe('the person id that the tokens of the machine carry'),
  feederName: commandLabel.meta({ examples: ['Web analytics'] }),
  occurredAt,
});
export const dismissFeederBody = z.strictObject({ reason: text, occurredAt });

export type AdmitKeyResultFeeder = Command<
  'AdmitKeyResultFeeder',
  CommandData<typeof admitFeederBody, 'goalId' | 'keyResultId'>
>;
export type DismissKeyResultFeeder = Command<
  'DismissKeyResultFeeder',
  CommandData<typeof dismissFeederBody, 'goalId' | 'keyResultId' | 'feederId'>
>;
export type KeyResultFeederCommand = AdmitKeyResultFeeder | DismissKeyResultFeeder;
