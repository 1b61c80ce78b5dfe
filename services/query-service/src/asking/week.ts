import { dayOf, msPerDay } from '@cairn/contracts/day';

/** The Sunday of a day's week (ISO 8601). */
export const lastDayOfWeek = (day: string): string => {
  const start = Date.parse(day);
  const weekday = new Date(start).getUTCDay() || 7;
  return dayOf(start + (7 - weekday) * msPerDay);
};
