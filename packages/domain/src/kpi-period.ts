import { dayOf, msPerDay } from '@cairn/contracts/day';
import type { kpiPeriodicities } from '@cairn/contracts/kpi.values';
import type { DayRange } from '@cairn/contracts/values';

type Periodicity = (typeof kpiPeriodicities)[number];

/** What a period of each periodicity is called. */
export const periodNames: Readonly<Record<Periodicity, string>> = {
  weekly: 'a week, such as 2026-W31',
  monthly: 'a month, such as 2026-07',
  quarterly: 'a quarter, such as 2026-Q3',
  yearly: 'a year, such as 2026',
};

/** The periodicity of a period, read from its name. */
export const periodicityOf = (period: string): Periodicity => {
  if (period.includes('W')) return 'weekly';
  if (period.includes('Q')) return 'quarterly';
  return period.length === 4 ? 'yearly' : 'monthly';
};

const months = (year: number, first: number, count: number): DayRange => ({
  from: dayOf(Date.UTC(year, first, 1)),
  to: dayOf(Date.UTC(year, first + count, 0)),
});

/** The Monday of week 1, which is the week that contains 4 January (ISO 8601). */
const firstMonday = (year: number): number => {
  const fourth = Date.UTC(year, 0, 4);
  return fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * msPerDay;
};

const week = (year: number, number: number): DayRange | undefined => {
  const monday = firstMonday(year) + (number - 1) * 7 * msPerDay;
  if (monday >= firstMonday(year + 1)) return undefined;
  return { from: dayOf(monday), to: dayOf(monday + 6 * msPerDay) };
};

/**
 * The first and last day of `2026`, `2026-Q3`, `2026-07` or `2026-W31`. Returns undefined for a week 53 that the year
 * does not have.
 */
export const periodDays = (period: string): DayRange | undefined => {
  const year = Number(period.slice(0, 4));
  switch (periodicityOf(period)) {
    case 'yearly':
      return months(year, 0, 12);
    case 'quarterly':
      return months(year, (Number(period.slice(6)) - 1) * 3, 3);
    case 'monthly':
      return months(year, Number(period.slice(5)) - 1, 1);
    case 'weekly':
      return week(year, Number(period.slice(6)));
  }
};
