import type { CopyCycle, OpenCycle } from '@cairn/contracts/cycle.commands';
import { mostDaysExceeded } from '@cairn/contracts/cycle-rhythm';
import { refuseField } from '@cairn/contracts/rejection';
import type { DayRange } from '@cairn/contracts/values';
import { daysBetween, daysLater, monthsLater } from './day-arithmetic.ts';
import type { CycleState } from './cycle.state.ts';
import { stagesAround } from './stage.rules.ts';

const monthsOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

// Every month has this day.
const lastCommonDay = '28';

/**
 * The period that follows a period: as many whole months if it is made of whole months, otherwise as many days. So April to
 * June follows January to March.
 */
export const nextPeriod = ({ from, to }: DayRange): DayRange => {
  const first = daysLater(to, 1);
  const isWholeMonths = first.slice(8) === from.slice(8) && from.slice(8) <= lastCommonDay;
  const next = isWholeMonths
    ? monthsLater(first, monthsOf(first) - monthsOf(from))
    : daysLater(first, daysBetween(from, first));
  return { from: first, to: daysLater(next, -1) };
};

/** The window that lies around a period as the window of the copied cycle lies around that one's period. */
const windowAround = (period: DayRange, { from, to }: DayRange, copied: DayRange): DayRange => ({
  from: daysLater(period.from, daysBetween(copied.from, from)),
  to: daysLater(period.to, daysBetween(copied.to, to)),
});

/**
 * The command that opens a cycle like another one, in its next period or a given one: with the same kind, scope, time zone,
 * scale, dimensions, questions, stages, policy and eligible people, and the same rhythm unless the period is too long for it.
 * Exclusions belong to one period and are not copied. Throws if the other cycle was never opened.
 */
export const copiedCycle = (command: CopyCycle, copied: CycleState | undefined): OpenCycle => {
  if (!copied || copied.status === 'unset')
    return refuseField('cycle/unknown', 'No such cycle was opened.', {
      path: 'copyOf',
      message: 'a cycle that was opened',
    });
  const { cycleId, name, occurredAt, evaluationPeriod = nextPeriod(copied.evaluationPeriod) } = command.data;
  const { kind, scope, timeZone, rhythm, scale, dimensions, policy, eligible } = copied;
  const { stages, questions } = copied;
  const administrationWindow = windowAround(
    evaluationPeriod,
    copied.administrationWindow,
    copied.evaluationPeriod,
  );
  const rules = { kind, scope, timeZone, scale, dimensions, policy, eligible, exclusions: [] };
  const data = { cycleId, name, evaluationPeriod, administrationWindow, ...rules, occurredAt };
  const fits = rhythm && mostDaysExceeded(rhythm, evaluationPeriod) === undefined;
  const form = {
    ...(fits && { rhythm }),
    ...(questions && { questions }),
    ...(stages && { stages: stagesAround(stages, copied.evaluationPeriod, evaluationPeriod) }),
  };
  return { ...command, type: 'OpenCycle', data: { ...data, ...form } };
};
