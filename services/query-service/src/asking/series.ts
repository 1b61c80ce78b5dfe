import { dayOf, msPerDay } from '@cairn/contracts/day';
import type { DayRange } from '@cairn/contracts/values';
import { lastDayOfWeek } from './week.ts';

/** How far the points of a series are apart. */
export const steps = ['day', 'week', 'month'] as const;
type Step = (typeof steps)[number];

const ends: Readonly<Record<Step, (day: Date) => boolean>> = {
  day: () => true,
  week: (day) => lastDayOfWeek(dayOf(day)) === dayOf(day),
  month: (day) => new Date(day.getTime() + msPerDay).getUTCDate() === 1,
};

/** The last days of the days, weeks (until Sunday) or months in a range, and the last day of the range. */
export const lastDays = ({ from, to }: DayRange, step: Step): string[] => {
  const days: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += msPerDay)
    if (ends[step](new Date(at)) || dayOf(at) === to) days.push(dayOf(at));
  return days;
};
