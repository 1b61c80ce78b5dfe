import { dayOf, msPerDay } from '@cairn/contracts/day';
import { periodDays } from '@cairn/domain/kpi-period';
import { z } from 'zod';

/** The Sunday of a day's week (ISO 8601). */
export const lastDayOfWeek = (day: string): string => {
  const start = Date.parse(day);
  const weekday = new Date(start).getUTCDay() || 7;
  return dayOf(start + (7 - weekday) * msPerDay);
};

/** The query parameter that asks for a week. */
export const week = z
  .string()
  .refine((given) => /^\d{4}-W\d{2}$/.test(given) && periodDays(given) !== undefined, {
    error: 'a week such as 2026-W31',
    abort: true,
  })
  .optional()
  .describe('a week (ISO 8601), such as 2026-W31; by default this week');
