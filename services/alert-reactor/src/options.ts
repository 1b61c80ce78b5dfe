import type { Execute } from '@cairn/event-store/execute';
import type { Reacting } from '@cairn/reactor/react-to';
import type { DeriveId } from '@cairn/runtime/derived-id';

export type ReactorOptions = Reacting & {
  execute: Execute;
  now: () => Date;
  /** The organisation's. */
  timeZone: string;
  /** Gives the ids of alerts, with the id key of the log. */
  deriveId: DeriveId;
  /** The fingerprint of that key, which the log must have; without it, any log is accepted. */
  fingerprint?: string;
  /** How often it looks whether a day has begun; every half minute by default. */
  lookEveryMs?: number;
};
