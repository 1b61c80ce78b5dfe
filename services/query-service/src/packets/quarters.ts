import { dayOf, msPerDay } from '@cairn/contracts/day';
import type { DayRange } from '@cairn/contracts/values';

/** A calendar quarter, or the part of it that lies in a period. */
export type Quarter = { quarter: string; from: string; to: string };

const most = 8;

const quarterOf = (day: string): string => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;

/** The first day of the quarter after that of a day. */
const nextQuarter = (day: string): string => {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  return dayOf(Date.UTC(year, Math.ceil(month / 3) * 3, 1));
};

/** The calendar quarters of a period, cut to it, oldest first: the last eight if there are more. */
export const quartersIn = ({ from, to }: DayRange): Quarter[] => {
  const quarters: Quarter[] = [];
  for (let first = from; first <= to; first = nextQuarter(first)) {
    const last = dayOf(Date.parse(nextQuarter(first)) - msPerDay);
    quarters.push({ quarter: quarterOf(first), from: first, to: last < to ? last : to });
  }
  return quarters.slice(-most);
};

/** The quarter of a day; null if it lies in none of these. */
export const quarterIn = (quarters: readonly Quarter[], day: string): string | null =>
  quarters.find(({ from, to }) => from <= day && day <= to)?.quarter ?? null;
