import type { Command } from './decider.ts';
import type { Instant } from './envelope.ts';

/** Only the alert-reactor sends this command; it has no endpoint. */
export type BeginDay = Command<
  'BeginDay',
  { zone: string; day: string; organisation: boolean; occurredAt: Instant }
>;
