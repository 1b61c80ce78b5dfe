import type { Instant } from './envelope.ts';

export const msPerDay = 86_400_000;

type Days = { readonly from: string; readonly to: string };

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Throws a RangeError for a time zone that does not exist. */
const clockOf = (timeZone: string): Intl.DateTimeFormat => {
  const known = clocks.get(timeZone);
  if (known) return known;
  // The Swedish locale writes a date and time as ISO 8601 does.
  const clock = new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  clocks.set(timeZone, clock);
  return clock;
};

/** Whether a time zone with this name exists. */
export const isTimeZone = (name: string): boolean => {
  try {
    return clockOf(name).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

/** The time on a zone's wall clock, as if it were UTC. */
const wallClock = (instant: number, timeZone: string): string =>
  timeZone === 'UTC' ? new Date(instant).toISOString() : clockOf(timeZone).format(instant).padStart(19, '0');

// As `toISOString` writes an instant. Most come from rows, and a scorecard asks for the days of thousands.
const asWritten = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** The day, `YYYY-MM-DD`, of an instant in a time zone. */
export const dayOf = (instant: Instant | Date | number, timeZone = 'UTC'): string =>
  timeZone === 'UTC' && typeof instant === 'string' && asWritten.test(instant)
    ? instant.slice(0, 10)
    : wallClock(new Date(instant).getTime(), timeZone).slice(0, 10);

/** The first instant of a day in a time zone. It is midnight, unless clocks skip midnight on that day. */
export const startOfDay = (day: string, timeZone = 'UTC'): Instant => {
  const midnight = Date.parse(day);
  if (timeZone === 'UTC') return new Date(midnight).toISOString();
  // Clocks may change around midnight, so the offsets of a day earlier and a day later are both tried.
  const tried = [midnight - msPerDay, midnight + msPerDay].map((near) => {
    const offset = Date.parse(`${wallClock(near, timeZone).replace(' ', 'T')}Z`) - near;
    return midnight - offset;
  });
  const reached = tried.filter((instant) => dayOf(instant, timeZone) >= day);
  return new Date(Math.min(...reached)).toISOString();
};

/** Whether two ranges of days, of which both ends are included, have a day in common. */
export const shareADay = (one: Days, other: Days): boolean => one.from <= other.to && other.from <= one.to;

/** The first instant of the day of an instant in a time zone, in epoch milliseconds. */
export const firstInstantOfDay = (instant: Instant | number, timeZone = 'UTC'): number =>
  Date.parse(startOfDay(dayOf(instant, timeZone), timeZone));

/** The first instant after a day in a time zone. */
export const endOfDay = (day: string, timeZone = 'UTC'): Instant =>
  startOfDay(dayOf(Date.parse(day) + msPerDay), timeZone);

/** The last instant of a day in a time zone, to the millisecond. */
export const lastInstantOf = (day: string, timeZone = 'UTC'): Date =>
  new Date(Date.parse(endOfDay(day, timeZone)) - 1);
