import type { kpiPeriodicities } from '@cairn/contracts/kpi.events';

type Periodicity = (typeof kpiPeriodicities)[number];

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);
const msPerDay = 86_400_000;

/** The Monday of week 1, which is the week with 4 January in it (ISO 8601). */
const firstMonday = (year: number): number => {
  const fourth = Date.UTC(year, 0, 4);
  return fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * msPerDay;
};

/** The periodicity that a period's name tells. */
export const periodicityOf = (period: string): Periodicity => {
  if (period.includes('W')) return 'weekly';
  if (period.includes('Q')) return 'quarterly';
  return period.length === 4 ? 'yearly' : 'monthly';
};

/** The first day of `2026`, `2026-Q3`, `2026-07` or `2026-W31`; undefined for a week 53 that the year does not have. */
export const firstDayOf = (period: string): string | undefined => {
  const year = Number(period.slice(0, 4));
  switch (periodicityOf(period)) {
    case 'yearly':
      return `${period}-01-01`;
    case 'monthly':
      return `${period}-01`;
    case 'quarterly':
      return dayOf(Date.UTC(year, (Number(period.slice(6)) - 1) * 3, 1));
    case 'weekly': {
      const monday = firstMonday(year) + (Number(period.slice(6)) - 1) * 7 * msPerDay;
      return monday < firstMonday(year + 1) ? dayOf(monday) : undefined;
    }
  }
};

/** What a period of each periodicity is called. */
export const periodNames: Readonly<Record<Periodicity, string>> = {
  weekly: 'a week, such as 2026-W31',
  monthly: 'a month, such as 2026-07',
  quarterly: 'a quarter, such as 2026-Q3',
  yearly: 'a year, such as 2026',
};
