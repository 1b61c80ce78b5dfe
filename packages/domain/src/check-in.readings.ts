import { msPerDay } from '@cairn/contracts/day';
import type { Instant } from '@cairn/contracts/envelope';
import type { GoalEvent } from '@cairn/contracts/goal.events';
import type { Reading } from '@cairn/contracts/key-result.values';

type CheckInEvent = Extract<GoalEvent, { type: 'CheckInRecorded' | 'CheckInCorrected' }>;

/** The reading that a check-in leaves. A correction takes the place of the reading that it corrects. */
export const readingOf = (
  { data, revision }: CheckInEvent & { revision: number },
  corrected?: Reading,
): Reading => {
  const { checkInId, occurredAt, value, status, confidence } = data;
  return { checkInId, revision: corrected?.revision ?? revision, occurredAt, value, status, confidence };
};

/** Sorts by the instant of the reading, then by the revision at which it was first recorded. */
export const oldestFirst = (a: Reading, b: Reading): number => {
  if (a.occurredAt === b.occurredAt) return a.revision - b.revision;
  return a.occurredAt < b.occurredAt ? -1 : 1;
};

/** The instant after which a key result is stale: one cadence after its last check-in, or after its start. */
export const staleAfter = (last: Instant, cadenceDays: number): Instant =>
  new Date(Date.parse(last) + cadenceDays * msPerDay).toISOString();

/**
 * The instant until which a key result without a check-in is pending: one cadence after it was set, or after it starts if
 * that is later.
 */
export const pendingUntil = (
  { start, setAt }: { start: Instant; setAt: Instant },
  cadenceDays: number,
): Instant => staleAfter(start > setAt ? start : setAt, cadenceDays);
