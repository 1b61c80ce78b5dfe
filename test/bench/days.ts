import { dayOf, msPerDay } from '@cairn/contracts/day';

const start = Date.now() - 170 * msPerDay;

/** An instant in the bench's past: from 170 days ago (0) to two days ago (1). */
export const at = (share: number): string => new Date(start + share * 168 * msPerDay).toISOString();

/** The day that lies this many days ahead. */
export const today = (days: number): string => dayOf(Date.now() + days * msPerDay);
