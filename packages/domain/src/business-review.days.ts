import type { ReviewRhythm } from '@cairn/contracts/business-review.values';
import { dayOf, msPerDay } from '@cairn/contracts/day';

const months: Readonly<Partial<Record<ReviewRhythm, number>>> = {
  monthly: 1,
  quarterly: 3,
  halfYearly: 6,
  yearly: 12,
};

/** A day some months later; the last day of a shorter month. */
const monthsAfter = (day: string, count: number): string => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
  return dayOf(Date.UTC(year, month - 1 + count, Math.min(date, last)));
};

/** The n-th day, from 0, on which a business review is due. */
const nthDay = ({ rhythm, firstDay }: Schedule, n: number): string =>
  rhythm === 'weekly'
    ? dayOf(Date.parse(firstDay) + n * 7 * msPerDay)
    : monthsAfter(firstDay, n * (months[rhythm] ?? 0));

type Schedule = { rhythm: ReviewRhythm; firstDay: string };

/**
 * The day on which a business review is due next, given the day on which it was held last, if it was: the first due day after
 * it. Null for one that is held once and was held.
 */
export const nextDueDay = (schedule: Schedule, lastHeld: string | null): string | null => {
  const { rhythm, firstDay } = schedule;
  if (lastHeld === null || lastHeld < firstDay) return firstDay;
  if (rhythm === 'adHoc') return null;
  const days = (Date.parse(lastHeld) - Date.parse(firstDay)) / msPerDay;
  let n = Math.floor(days / (rhythm === 'weekly' ? 7 : 31 * (months[rhythm] ?? 1)));
  while (nthDay(schedule, n) <= lastHeld) n += 1;
  return nthDay(schedule, n);
};
