import type { CycleRhythm } from './cycle.values.ts';
import { msPerDay } from './day.ts';
import type { DayRange } from './values.ts';

// A period counts as the longest rhythm that it fills, give or take some days.
const upTo: readonly (readonly [days: number, rhythm: CycleRhythm])[] = [
  [45, 'month'],
  [120, 'quarter'],
  [240, 'half'],
  [400, 'year'],
];

const daysIn = ({ from, to }: DayRange): number => (Date.parse(to) - Date.parse(from)) / msPerDay + 1;

/** The rhythm of a cycle that names none, by the length of its period. */
export const rhythmOf = (period: DayRange): CycleRhythm =>
  upTo.find(([most]) => daysIn(period) <= most)?.[1] ?? 'longer';

/**
 * The most days that a period in this rhythm may have, if it has more; otherwise undefined. A longer one would overlap the
 * next; a shorter one is fine, such as half a year that is looked at once a year.
 */
export const mostDaysExceeded = (rhythm: CycleRhythm, period: DayRange): number | undefined => {
  const most = upTo.find(([, each]) => each === rhythm)?.[0];
  return most !== undefined && daysIn(period) > most ? most : undefined;
};
