import type { Execute } from '@cairn/event-store/execute';
import type { Reacting } from '@cairn/reactor/react-to';
import type { DeriveId } from '@cairn/runtime/derived-id';

export type LauncherOptions = Reacting & {
  execute: Execute;
  now: () => Date;
  /** The organisation's. */
  timeZone: string;
  /** Gives the ids of reviews, with the id key of the log. */
  deriveId: DeriveId;
  /** The fingerprint of that key, which the log must have; without it, any log is accepted. */
  fingerprint?: string;
  /** How many appends are under way at a time. */
  inFlight?: number;
};
