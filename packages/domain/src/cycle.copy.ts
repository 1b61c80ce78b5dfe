import type { CopyCycle, OpenCycle } from '@cairn/contracts/cycle.commands';
import { dayOf, msPerDay } from '@cairn/contracts/day';
import { refuseField } from '@cairn/contracts/rejection';
import type { DayRange } from '@cairn/contracts/values';
import type { CycleState } from './cycle.state.ts';

const later = (day: string, days: number): string => dayOf(Date.parse(day) + days * msPerDay);

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / msPerDay;

const monthsOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

const afterMonths = (day: string, months: number): string =>
  dayOf(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1 + months, Number(day.slice(8))));

// Every month has this day.
const lastCommonDay = '28';

/**
 * The period that follows a period: as many whole months if it is made of whole months, otherwise as many days. So April to
 * June follows January to March.
 */
export const nextPeriod = ({ from, to }: DayRange): DayRange => {
  const first = later(to, 1);
  const isWholeMonths = first.slice(8) === from.slice(8) && from.slice(8) <= lastCommonDay;
  const next = isWholeMonths
    ? afterMonths(first, monthsOf(first) - monthsOf(from))
    : later(first, daysBetween(from, first));
  return { from: first, to: later(next, -1) };
};

/** The window that lies around a period as the window of the copied cycle lies around that one's period. */
const windowAround = (period: DayRange, { from, to }: DayRange, copied: DayRange): DayRange => ({
  from: later(period.from, daysBetween(copied.from, from)),
  to: later(period.to, daysBetween(copied.to, to)),
});

/**
 * The command that opens a cycle like another one, in its next period or a given one: with the same kind, scope, rhythm, time
 * zone, scale, dimensions, policy and eligible people. Exclusions belong to one period and are not copied. Throws if the
 * other cycle was never opened.
 */
export const copiedCycle = (command: CopyCycle, copied: CycleState | undefined): OpenCycle => {
  if (!copied || copied.status === 'unset')
    return refuseField('cycle/unknown', 'No such cycle was opened.', {
      path: 'copyOf',
      message: 'a cycle that was opened',
    });
  const { cycleId, name, occurredAt, evaluationPeriod = nextPeriod(copied.evaluationPeriod) } = command.data;
  const { kind, scope, timeZone, rhythm, scale, dimensions, policy, eligible } = copied;
  const administrationWindow = windowAround(
    evaluationPeriod,
    copied.administrationWindow,
    copied.evaluationPeriod,
  );
  const rules = { kind, scope, timeZone, scale, dimensions, policy, eligible, exclusions: [] };
  const data = { cycleId, name, evaluationPeriod, administrationWindow, ...rules, occurredAt };
  return { ...command, type: 'OpenCycle', data: { ...data, ...(rhythm && { rhythm }) } };
};
