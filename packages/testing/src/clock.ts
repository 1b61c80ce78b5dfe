import { dayOf, msPerDay } from '@cairn/contracts/day';

const longestRunMs = 30 * 60_000;
const restOfDayMs = msPerDay - (Date.now() % msPerDay);
const behindMs = restOfDayMs < longestRunMs ? longestRunMs : 0;

/**
 * The clock of tests, and of the services that run in the process of a test. If a run begins in the last half hour of a day,
 * this clock is half an hour slow, so that the run ends on the day, in UTC, on which it began.
 */
export const now = (): Date => new Date(Date.now() - behindMs);

const before = (days: number): number => now().getTime() - days * msPerDay;

/** The instant so many days ago. A negative number of days lies ahead. */
export const ago = (days: number): string => new Date(before(days)).toISOString();

/** The day so many days ago. A negative number of days lies ahead. */
export const daysAgo = (days: number): string => dayOf(before(days));
