import { dayOf, msPerDay } from '@cairn/contracts/day';

const longestRunMs = 30 * 60_000;
const restOfDayMs = msPerDay - (Date.now() % msPerDay);
const behindMs = restOfDayMs < longestRunMs ? longestRunMs : 0;

/**
 * The clock of tests, and of the services that they start in their own process. A run that begins shortly before midnight
 * lives half an hour earlier, so that the day, in UTC, is the same one until its end.
 */
export const now = (): Date => new Date(Date.now() - behindMs);

const before = (days: number): number => now().getTime() - days * msPerDay;

/** The instant so many days ago. Less than none is to come. */
export const ago = (days: number): string => new Date(before(days)).toISOString();

/** The day so many days ago. Less than none is to come. */
export const daysAgo = (days: number): string => dayOf(before(days));
