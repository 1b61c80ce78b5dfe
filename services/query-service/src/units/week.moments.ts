import { dayOf, lastInstantOf, startOfDay } from '@cairn/contracts/day';
import { periodDays, periodOn } from '@cairn/domain/kpi-period';
import { ProblemError } from '@cairn/http/problem';
import type { Past } from '../asking/past.ts';

type Clock = { now: Date; timeZone?: string | undefined };

/** A week with its days, and the two moments that are compared: its end, or now if it runs, and the end of the week before. */
export type WeekMoments = {
  week: string;
  from: string;
  to: string;
  begin: Date;
  /** Undefined if what is shown is what is so now. */
  past: Past | undefined;
  before: Past;
};

const notYet = (): never => {
  throw new ProblemError(400, 'time/in-the-future', {
    detail: 'The week lies in the future.',
    fields: [{ path: 'query/week', message: 'a week that has begun' }],
  });
};

/** The moments of a week, this one by default. Throws a 400 problem for a week that has not begun. */
export const momentsOf = (
  { week: asked, knownAt }: { week?: string | undefined; knownAt?: Date | undefined },
  { now, timeZone }: Clock,
): WeekMoments => {
  const today = dayOf(now, timeZone);
  const week = asked ?? periodOn('weekly', today);
  const days = periodDays(week);
  if (!days || days.from > today) return notYet();
  const { from, to } = days;
  const begin = new Date(startOfDay(from, timeZone));
  const known = knownAt ?? now;
  const end = to < today ? lastInstantOf(to, timeZone) : now;
  const isNow = end === now && knownAt === undefined;
  return {
    week,
    from,
    to,
    begin,
    past: isNow ? undefined : { asOf: end, knownAt: known },
    before: { asOf: new Date(begin.getTime() - 1), knownAt: known },
  };
};
