import type { Deadlines } from '@cairn/contracts/cycle.values';
import { dayOf } from '@cairn/contracts/day';
import type { Instant } from '@cairn/contracts/envelope';
import { daysLater } from './day-arithmetic.ts';

/** The recorded steps that deadlines run from; null for a step that was not taken. */
export type Recordings = Record<'finalizedAt' | 'sharedAt' | 'disputedAt', Instant | null>;

/** The last day for each next step, in the time zone of the cycle; null if the step is not due. */
export type DueDays = Record<keyof Deadlines, string | null>;

/** The last day for a step that is due some days after another was recorded; null without a deadline. */
export const dueDay = (
  recordedAt: Instant | null,
  days: number | undefined,
  timeZone: string,
): string | null =>
  recordedAt === null || days === undefined ? null : daysLater(dayOf(recordedAt, timeZone), days);

/** The last days for what follows a final rating. */
export const dueDays = (
  { finalizedAt, sharedAt, disputedAt }: Recordings,
  deadlines: Deadlines | undefined,
  timeZone: string,
): DueDays => ({
  share: dueDay(finalizedAt, deadlines?.share, timeZone),
  acknowledge: dueDay(sharedAt, deadlines?.acknowledge, timeZone),
  dispute: dueDay(sharedAt, deadlines?.dispute, timeZone),
  resolve: dueDay(disputedAt, deadlines?.resolve, timeZone),
});
