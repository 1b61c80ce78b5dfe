import type { ReviewRhythm } from '@cairn/contracts/business-review.values';
import { daysBetween, daysLater, monthsLater } from './day-arithmetic.ts';

const months: Readonly<Partial<Record<ReviewRhythm, number>>> = {
  monthly: 1,
  quarterly: 3,
  halfYearly: 6,
  yearly: 12,
};

type Schedule = { rhythm: ReviewRhythm; firstDay: string };

/** The n-th day, from 0, on which a business review is due. */
const nthDay = ({ rhythm, firstDay }: Schedule, n: number): string =>
  rhythm === 'weekly' ? daysLater(firstDay, n * 7) : monthsLater(firstDay, n * (months[rhythm] ?? 0));

/**
 * The day on which a business review is due next, given the day on which it was held last, if it was: the first due day after
 * it. Null for one that is held once and was held.
 */
export const nextDueDay = (schedule: Schedule, lastHeld: string | null): string | null => {
  const { rhythm, firstDay } = schedule;
  if (lastHeld === null || lastHeld < firstDay) return firstDay;
  if (rhythm === 'adHoc') return null;
  const days = daysBetween(firstDay, lastHeld);
  let n = Math.floor(days / (rhythm === 'weekly' ? 7 : 31 * (months[rhythm] ?? 1)));
  while (nthDay(schedule, n) <= lastHeld) n += 1;
  return nthDay(schedule, n);
};
