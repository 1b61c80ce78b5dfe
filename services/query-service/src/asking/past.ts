import { dayOf, lastInstantOf } from '@cairn/contracts/day';
import { givenInstant } from '@cairn/contracts/command-data';
import { day } from '@cairn/contracts/values';
import { ProblemError } from '@cairn/http/problem';
import { z } from 'zod';

/** What an answer about the past shows: what was true at `asOf`, as it was known at `knownAt`. */
export type Past<Instant = Date> = { asOf: Instant; knownAt: Instant };

const isDay = (given: string): boolean => day.safeParse(given).success;

/** A day or an instant. */
export const moment = z.string().refine((given) => isDay(given) || givenInstant.safeParse(given).success, {
  error: 'a day, or an instant with an offset (RFC 3339)',
});

/** The query parameters that ask for the past. */
export const past = {
  asOf: moment
    .optional()
    .describe(
      'shows what was true at this instant, or at the end of this day; by default at `knownAt`, or now',
    ),
  knownAt: moment
    .optional()
    .describe(
      'shows only what was recorded up to this instant, or up to the end of this day; by default now',
    ),
};

/** What an answer says of the past that it shows. */
export const shownPast = {
  asOf: z.iso.datetime().nullable().describe('when what is shown was true; null if that is now'),
  knownAt: z.iso.datetime().nullable().describe('up to when it was recorded; null if that is now'),
};

/** What a request asks of the past. */
export type AskedPast = { [parameter in keyof typeof past]?: string | undefined };
type Clock = { now: Date; timeZone?: string | undefined };

/** The day that is meant by a day or an instant. */
export const dayOfMoment = (given: string, timeZone: string | undefined): string =>
  isDay(given) ? given : dayOf(new Date(given), timeZone);

const inFuture = (parameter: string): never => {
  throw new ProblemError(400, 'time/in-the-future', {
    detail: `${parameter} lies in the future.`,
    fields: [{ path: `query/${parameter}`, message: 'an instant or a day that is not in the future' }],
  });
};

/** The last instant of a day, or of its part that has passed. */
const endOf = (given: string, { now, timeZone }: Clock): Date =>
  given === dayOf(now, timeZone) ? now : lastInstantOf(given, timeZone);

const instantOf = (parameter: keyof AskedPast, given: string, clock: Clock): Date => {
  const instant = isDay(given) ? endOf(given, clock) : new Date(given);
  return instant > clock.now ? inFuture(parameter) : instant;
};

/** The past that a request asks for; undefined if it asks for now. Throws a 400 problem for the future. */
export const pastOf = ({ asOf, knownAt }: AskedPast, clock: Clock): Past | undefined => {
  if (asOf === undefined && knownAt === undefined) return undefined;
  const known = knownAt === undefined ? clock.now : instantOf('knownAt', knownAt, clock);
  return { asOf: asOf === undefined ? known : instantOf('asOf', asOf, clock), knownAt: known };
};

/** The past that was asked for, as an answer says it. */
export const showPast = (asked: Past | undefined) => ({
  asOf: asked?.asOf.toISOString() ?? null,
  knownAt: asked?.knownAt.toISOString() ?? null,
});
