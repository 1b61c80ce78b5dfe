import { clockToleranceMs } from '@cairn/contracts/backdated';
import { dayOf, startOfDay } from '@cairn/contracts/day';
import type { Command } from '@cairn/contracts/decider';
import type { Instant } from '@cairn/contracts/envelope';
import { refuseField } from '@cairn/contracts/rejection';

type TimedCommand = Command<string, { occurredAt: Instant }>;

// A client's clock may run a little ahead of ours, or behind.
const skewMs = 60_000;

/** Refuses an `occurredAt` in the future. Only people, units and targets have future dates, in `effectiveFrom`. */
export const refuseFuture = ({ data, at }: TimedCommand): void => {
  if (Date.parse(data.occurredAt) > Date.parse(at) + skewMs)
    refuseField('occurred-at/in-the-future', '`occurredAt` cannot lie in the future.', {
      path: 'occurredAt',
      message: `${at} or earlier`,
    });
};

/**
 * Refuses an `occurredAt` more than five minutes beyond the time of the event store, in every command: the clocks of a client
 * and of a service may both be wrong.
 */
export const refuseBeyondStore = (occurredAt: Instant, storeNow: Date): void => {
  if (Date.parse(occurredAt) > storeNow.getTime() + clockToleranceMs)
    refuseField('occurred-at/in-the-future', '`occurredAt` cannot lie in the future.', {
      path: 'occurredAt',
      message: `${storeNow.toISOString()} or earlier`,
    });
};

/** When a thing with a period begins: at `occurredAt`, or on its first day (in its time zone, UTC by default) if that is earlier, as in imports. */
export const beginning = (occurredAt: Instant, day: string, timeZone?: string): Instant => {
  const first = startOfDay(day, timeZone);
  return first < occurredAt ? first : occurredAt;
};

/** Refuses an `occurredAt` before `since`, when the thing began. */
export const refuseBefore = (since: Instant, { data }: TimedCommand): void => {
  if (Date.parse(data.occurredAt) < Date.parse(since) - skewMs)
    refuseField('occurred-at/too-early', 'This cannot have happened before the thing it happened to began.', {
      path: 'occurredAt',
      message: `${since} or later`,
    });
};

/** The later of two instants: when the last change of a thing happened that changed at `changedAt` and changes again. */
export const laterOf = (changedAt: Instant, occurredAt: Instant): Instant =>
  changedAt > occurredAt ? changedAt : occurredAt;

type LastChange = { changedAt: Instant; timeZone?: string };

/**
 * Refuses a change of state that is dated before the last one, so that what was true on a day is the state after the last
 * change by then. Readings and feedback change no state. The time zone, UTC by default, names the day of the last change.
 */
export const refuseBeforeLastChange = ({ changedAt, timeZone }: LastChange, occurredAt: Instant): void => {
  if (Date.parse(occurredAt) < Date.parse(changedAt) - skewMs)
    refuseField(
      'occurred-at/before-the-last-change',
      `The last change was on ${dayOf(changedAt, timeZone)}. Another change cannot be dated before it.`,
      { path: 'occurredAt', message: `${changedAt} or later` },
    );
};
