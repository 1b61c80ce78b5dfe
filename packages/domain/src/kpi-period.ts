import { dayOf, msPerDay } from '@cairn/contracts/day';
import type { kpiPeriodicities } from '@cairn/contracts/kpi.values';
import type { DayRange } from '@cairn/contracts/values';
import { daysLater } from './day-arithmetic.ts';

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

const daysOf = (period: string): DayRange | undefined => {
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

// A scorecard asks for the days of a few hundred periods, and for each of them again and again.
const known = new Map<string, DayRange | undefined>();
const mostKnown = 10_000;

/**
 * The first and last day of `2026`, `2026-Q3`, `2026-07` or `2026-W31`. Returns undefined for a week 53 that the year
 * does not have.
 */
export const periodDays = (period: string): DayRange | undefined => {
  const kept = known.get(period);
  if (kept) return kept;
  const found = daysOf(period);
  if (known.size >= mostKnown) known.clear();
  known.set(period, found);
  return found;
};

/** The last day of a period; empty for a week 53 that the year does not have. */
export const lastDayOf = (period: string): string => periodDays(period)?.to ?? '';

/** Compares two periods for sorting: the one that ends first comes first. */
export const byLastDay = (one: string, other: string): number => (lastDayOf(one) < lastDayOf(other) ? -1 : 1);

/** As `byLastDay`, for what belongs to a period. */
export const byPeriod = (one: { period: string }, other: { period: string }): number =>
  byLastDay(one.period, other.period);

/** The Thursday of a week that begins on this day. */
const thursdayAfter = (monday: string): string => daysLater(monday, 3);

/** The period of this periodicity that a day lies in. */
export const periodOn = (periodicity: Periodicity, day: string): string => {
  const [year, month] = [day.slice(0, 4), day.slice(5, 7)];
  if (periodicity === 'yearly') return year;
  if (periodicity === 'monthly') return `${year}-${month}`;
  if (periodicity === 'quarterly') return `${year}-Q${Math.ceil(Number(month) / 3)}`;
  const sinceMonday = (new Date(day).getUTCDay() + 6) % 7;
  const thursday = thursdayAfter(daysLater(day, -sinceMonday));
  const isoYear = thursday.slice(0, 4);
  const number = Math.floor((Date.parse(thursday) - firstMonday(Number(isoYear))) / (7 * msPerDay)) + 1;
  return `${isoYear}-W${String(number).padStart(2, '0')}`;
};

/** Some days, open at either end. Both days are included. */
export type OpenRange = { from?: string | undefined; to?: string | undefined };

/** Whether a period belongs to a range: a week if its Thursday lies there (ISO 8601), any other period if all of it does. */
export const belongsTo = (period: string, { from = '', to = '9999' }: OpenRange): boolean => {
  const days = periodDays(period);
  if (!days) return false;
  const isWeek = periodicityOf(period) === 'weekly';
  const { from: first, to: last } = isWeek
    ? { from: thursdayAfter(days.from), to: thursdayAfter(days.from) }
    : days;
  return first >= from && last <= to;
};

/** The period of this periodicity that another one belongs to: a week to that of its Thursday, any other to that of its first day. */
export const periodAround = (periodicity: Periodicity, period: string): string | undefined => {
  const days = periodDays(period);
  if (!days) return undefined;
  const isWeek = periodicityOf(period) === 'weekly';
  return periodOn(periodicity, isWeek ? thursdayAfter(days.from) : days.from);
};

const followers = new Map<string, string>();

/** The period after one that ends on the day `to`. */
const followerOf = (period: string, { to }: DayRange): string => {
  const kept = followers.get(period);
  if (kept) return kept;
  const found = periodOn(periodicityOf(period), daysLater(to, 1));
  if (followers.size >= mostKnown) followers.clear();
  followers.set(period, found);
  return found;
};

/** All periods from `first` on that end before a day, oldest first. */
export const periodsUntil = (first: string, day: string): string[] => {
  const periods: string[] = [];
  for (let period = first, days = periodDays(first); days && days.to < day; days = periodDays(period)) {
    periods.push(period);
    period = followerOf(period, days);
  }
  return periods;
};

/** The periods of a shorter periodicity that belong to a period and end before a day, oldest first. */
export const periodsWithin = (period: string, shorter: Periodicity, day: string): string[] => {
  const days = periodDays(period);
  if (!days) return [];
  // The last week of a month may end three days after it.
  const until = daysLater(days.to, 4);
  const periodicity = periodicityOf(period);
  return periodsUntil(periodOn(shorter, days.from), until < day ? until : day).filter(
    (each) => periodAround(periodicity, each) === period,
  );
};
