import type { ClaimSet } from './claim.values.ts';
import type { Command } from './decider.ts';
import type { DayRange } from './values.ts';

/** Sent to the set before the thing changes in its own stream. */
export type MakeClaim = Command<
  'MakeClaim',
  { set: ClaimSet; holderId: string; key: string; days?: DayRange; occurredAt: string }
>;
