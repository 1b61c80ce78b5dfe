import { startOfDay } from '@cairn/contracts/day';
import type { Instant } from '@cairn/contracts/envelope';
import type { GoalEvent } from '@cairn/contracts/goal.events';

type Revised = Extract<GoalEvent, { type: 'GoalRevised' }>['data'];

/** When a key result begins to count, and how often it is to be checked. */
export type KeyResultDays = { start: Instant; cadenceDays: number };

/**
 * The days of a key result after a revision of its goal. One that began with the goal's period follows it, and one that was
 * added later keeps its start.
 */
export const daysAfter = (
  { from, to, timeZone }: Revised,
  { start, cadenceDays }: KeyResultDays,
): KeyResultDays => {
  const follows =
    from.period !== undefined && Date.parse(start) === Date.parse(startOfDay(from.period.from, timeZone));
  return {
    start: to.period && follows ? startOfDay(to.period.from, timeZone) : start,
    cadenceDays: to.checkInCadenceDays ?? cadenceDays,
  };
};
