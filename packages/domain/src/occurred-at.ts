import type { Command } from '@cairn/contracts/decider';
import type { Instant } from '@cairn/contracts/envelope';
import { reject } from '@cairn/contracts/rejection';

type Told = Command<string, { occurredAt: Instant }>;

// Whoever tells it may have a clock that runs a little ahead of ours, or behind.
const skewMs = 60_000;

/** Refuses what is said to have happened after it is told. Only people, units and targets have a future. */
export const refuseFuture = ({ data, at }: Told): void => {
  if (Date.parse(data.occurredAt) > Date.parse(at) + skewMs)
    reject('invalid', 'occurred-at/in-the-future', 'This cannot have happened in the future.', [
      { path: 'occurredAt', message: `${at} or earlier` },
    ]);
};

/** The first instant of a day, in UTC. */
export const startOf = (day: string): Instant => `${day}T00:00:00.000Z`;

/** When a thing begins that is for days: as it was told, or on the first of them where that is earlier, as in imports. */
export const beginning = (occurredAt: Instant, day: string): Instant => {
  const first = startOf(day);
  return first < occurredAt ? first : occurredAt;
};

/** Refuses what is said to have happened before the thing began that it happens to. */
export const refuseBefore = (since: Instant, { data }: Told): void => {
  if (Date.parse(data.occurredAt) < Date.parse(since) - skewMs)
    reject('invalid', 'occurred-at/too-early', 'This cannot have happened before what it happens to.', [
      { path: 'occurredAt', message: `${since} or later` },
    ]);
};
