import { dayOf, lastInstantOf, msPerDay } from '@cairn/contracts/day';
import type { DayRange } from '@cairn/contracts/values';
import { ProblemError } from '@cairn/http/problem';
import type { Past } from './past.ts';
import { lastDayOfWeek } from './week.ts';

/** How far the points of a series are apart. */
export const steps = ['day', 'week', 'month', 'quarter'] as const;
export type Step = (typeof steps)[number];

const dayAfter = (day: Date): Date => new Date(day.getTime() + msPerDay);

const ends: Readonly<Record<Step, (day: Date) => boolean>> = {
  day: () => true,
  week: (day) => lastDayOfWeek(dayOf(day)) === dayOf(day),
  month: (day) => dayAfter(day).getUTCDate() === 1,
  quarter: (day) => dayAfter(day).getUTCDate() === 1 && dayAfter(day).getUTCMonth() % 3 === 0,
};

/** The last days of the days, weeks (until Sunday), months or quarters in a range, and the last day of the range. */
export const lastDays = ({ from, to }: DayRange, step: Step): string[] => {
  const days: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += msPerDay)
    if (ends[step](new Date(at)) || dayOf(at) === to) days.push(dayOf(at));
  return days;
};

const mostPoints = 100;

type Clock = { now: Date; timeZone: string | undefined };

/** The last days as in `lastDays`, each with its end, or now if that is earlier. Throws a 400 problem for too many. */
export const pointsIn = (range: DayRange, step: Step, { now, timeZone }: Clock) => {
  const days = lastDays(range, step);
  if (days.length > mostPoints)
    throw new ProblemError(400, 'history/too-many-points', {
      detail: `This would be ${days.length} points; at most ${mostPoints} are shown.`,
      fields: [{ path: 'query/every', message: 'a longer step, or a shorter range from `from` to `to`' }],
    });
  return days.map((day) => {
    const end = lastInstantOf(day, timeZone);
    return { day, asOf: end > now ? now : end };
  });
};

const earlier = (one: Date, other: Date): Date => (one < other ? one : other);

type Points = ReturnType<typeof pointsIn>;

/** What a point shows: the past as known at `knownAt`, and as it was known then. */
const pastsAt = ({ asOf }: Points[number], knownAt: Date) => ({
  known: { asOf, knownAt },
  knownThen: { asOf, knownAt: earlier(asOf, knownAt) },
});

/** All pasts that `seriesOf` asks for. */
export const pastsOf = (points: Points, knownAt: Date): Past[] =>
  points.flatMap((point) => Object.values(pastsAt(point, knownAt)));

/** A past that is no later than any of a series in the range, as it was known least. */
export const pastBefore = ({ from }: DayRange, { now, timeZone }: Clock, knownAt: Date): Past => {
  const asOf = earlier(lastInstantOf(from, timeZone), now);
  return { asOf, knownAt: earlier(asOf, knownAt) };
};

/** The points of a series, each with its figures as known at `knownAt`, and as they were known then; none before there were figures. */
export const seriesOf = <F extends object>(
  points: Points,
  knownAt: Date,
  figuresAt: (past: Past) => F | null,
) =>
  points.flatMap((point) => {
    const { known, knownThen } = pastsAt(point, knownAt);
    const [figures, asKnownThen] = [figuresAt(known), figuresAt(knownThen)];
    return figures ? [{ day: point.day, at: point.asOf.toISOString(), ...figures, asKnownThen }] : [];
  });
