import { dayOf, msPerDay } from '@cairn/contracts/day';

/** A day some days later; earlier if the number is negative. */
export const daysLater = (day: string, days: number): string => dayOf(Date.parse(day) + days * msPerDay);

/** How many days later the second day is. */
export const daysBetween = (from: string, to: string): number =>
  (Date.parse(to) - Date.parse(from)) / msPerDay;

/** A day some months later; the last day of a month that is too short. */
export const monthsLater = (day: string, months: number): string => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return dayOf(Date.UTC(year, month - 1 + months, Math.min(date, last)));
};
