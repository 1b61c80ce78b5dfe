import { z } from 'zod';
import type { AlertSubject } from './alert.events.ts';
import type { AlertRule, Figures, Thresholds } from './alert.values.ts';
import { type CommandData, commandDay, occurredAt, text } from './command-data.ts';
import type { Coordinate } from './coordinate.ts';
import type { Command } from './decider.ts';
import type { Instant } from './envelope.ts';

export const acknowledgeAlertBody = z
  .strictObject({ note: text.optional().describe('what you are going to do about it'), occurredAt })
  .nullable()
  .transform((body) => body ?? {});
export const snoozeAlertBody = z.strictObject({
  until: commandDay.describe('the day on which it shows again, at most a year from today'),
  occurredAt,
});

type OfAlert<B extends z.ZodType> = CommandData<B, 'alertId'>;

export type AcknowledgeAlert = Command<'AcknowledgeAlert', OfAlert<typeof acknowledgeAlertBody>>;
export type SnoozeAlert = Command<'SnoozeAlert', OfAlert<typeof snoozeAlertBody>>;
/** What people answer to an alert. */
export type AlertCommand = AcknowledgeAlert | SnoozeAlert;

type Triggered = {
  alertId: string;
  rule: AlertRule;
  subject: AlertSubject;
  trigger: Coordinate;
  occurredAt: Instant;
};

/** Only the alert-reactor sends these commands; they have no endpoint. */
export type RaiseAlert = Command<
  'RaiseAlert',
  Triggered & { version: string; thresholds: Thresholds; figures: Figures }
>;
export type ClearAlert = Command<'ClearAlert', Triggered>;
export type EpisodeCommand = RaiseAlert | ClearAlert;
