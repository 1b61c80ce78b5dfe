import type { FieldError } from '@cairn/contracts/rejection';
import type { DayRange } from '@cairn/contracts/values';

export const isWithin = (day: string, { from, to }: DayRange): boolean => from <= day && day <= to;

/**
 * The first of these days that lies in the period before and not in the one after, and what is wrong with the new period;
 * undefined if there is none.
 */
export const leftOut = (
  days: readonly string[],
  { before, after }: { before: DayRange; after: DayRange },
): { day: string; field: FieldError } | undefined => {
  const left = days.filter((day) => isWithin(day, before) && !isWithin(day, after)).toSorted();
  const first = left[0];
  if (first !== undefined && first < after.from)
    return { day: first, field: { path: 'period/from', message: `${first} or earlier` } };
  const last = left.at(-1);
  return last === undefined
    ? undefined
    : { day: last, field: { path: 'period/to', message: `${last} or later` } };
};
