import { dayOf, startOfDay } from '@cairn/contracts/day';
import type { Decider } from '@cairn/contracts/decider';
import type {
  CorrectMeasurement,
  DefineKpi,
  KpiCommand,
  RecordMeasurement,
} from '@cairn/contracts/kpi.commands';
import type { KpiEvent } from '@cairn/contracts/kpi.events';
import type { KpiReading } from '@cairn/contracts/kpi.values';
import { refuseField, reject } from '@cairn/contracts/rejection';
import { changeOwner, define, type KpiFacts, retire, revise } from './kpi.definition.ts';
import { changesKpi, type DefinedKpi, evolveKpi, type KpiState } from './kpi.state.ts';
import { reviseTarget, withdrawTarget } from './kpi.target.ts';
import { kpiWords } from './kpi.words.ts';
import { periodDays, periodicityOf, periodNames } from './kpi-period.ts';
import { refuseBefore, refuseBeforeLastChange, refuseFuture } from './occurred-at.ts';

// A KPI may be defined after the periods that it is measured for, so a measurement is compared with its period.
const refuseBeforePeriod = (
  period: string,
  command: RecordMeasurement | CorrectMeasurement,
  { timeZone }: KpiFacts,
): void => {
  const days = periodDays(period);
  if (days) refuseBefore(startOfDay(days.from, timeZone), command);
};

// What ended before it was retired may still be reported.
const refuseRetiredBefore = ({ retiredAt }: DefinedKpi, from: string, { timeZone }: KpiFacts): void => {
  if (retiredAt !== undefined && from > dayOf(retiredAt, timeZone))
    reject('conflict', 'kpi/retired', 'This KPI was retired before that period began.', [
      { path: 'period', message: `a period that began by ${dayOf(retiredAt, timeZone)}` },
    ]);
};

const checkPeriod = (command: RecordMeasurement, state: DefinedKpi, facts: KpiFacts): void => {
  const { periodicity, measuredPeriods } = state;
  const { data, at } = command;
  const { period } = data;
  if (periodicityOf(period) !== periodicity)
    refuseField('kpi/another-periodicity', `This KPI is measured ${periodicity}.`, {
      path: 'period',
      message: periodNames[periodicity],
    });
  const { from } =
    periodDays(period) ??
    refuseField('kpi/no-such-week', 'That year has no week 53.', {
      path: 'period',
      message: 'a week of that year',
    });
  if (from > dayOf(at, facts.timeZone))
    refuseField('kpi/period-in-the-future', `${period} has not begun yet.`, {
      path: 'period',
      message: 'a period that has begun',
    });
  refuseBeforePeriod(period, command, facts);
  refuseRetiredBefore(state, from, facts);
  if (measuredPeriods.has(period))
    reject(
      'conflict',
      'kpi/already-measured',
      `${period} was already measured. Correct that measurement instead.`,
      [{ path: 'period', message: 'a period without a measurement' }],
    );
};

const checkReading = (reading: KpiReading, { aggregation }: DefinedKpi): void => {
  const isRatio = 'numerator' in reading;
  if (isRatio === (aggregation === 'ratio')) return;
  const needed = aggregation === 'ratio' ? 'numerator and denominator' : 'value';
  refuseField('kpi/another-reading', `The aggregation ${aggregation} needs ${needed}.`, {
    path: 'reading',
    message: needed,
  });
};

const measure = (command: RecordMeasurement, state: DefinedKpi, facts: KpiFacts): KpiEvent[] => {
  refuseFuture(command);
  checkPeriod(command, state, facts);
  checkReading(command.data.reading, state);
  return [{ type: 'KpiMeasured', data: command.data }];
};

const sameReading = (one: KpiReading, other: KpiReading): boolean => {
  if ('value' in one) return 'value' in other && one.value === other.value;
  return 'numerator' in other && one.numerator === other.numerator && one.denominator === other.denominator;
};

const correct = (command: CorrectMeasurement, state: DefinedKpi, facts: KpiFacts): KpiEvent[] => {
  const { measurementId, reading } = command.data;
  const measured =
    state.measurements.get(measurementId) ??
    reject('notFound', 'kpi/unknown-measurement', 'The KPI has no such measurement.');
  refuseFuture(command);
  refuseBeforePeriod(measured.period, command, facts);
  checkReading(reading, state);
  if (sameReading(reading, measured.reading)) return [];
  const { period, reading: from } = measured;
  return [{ type: 'KpiMeasurementCorrected', data: { ...command.data, period, from } }];
};

const change = (command: Exclude<KpiCommand, DefineKpi>, state: DefinedKpi, facts: KpiFacts): KpiEvent[] => {
  switch (command.type) {
    case 'ReviseKpi':
      return revise(command, state);
    case 'ChangeKpiOwner':
      return changeOwner(command, state, facts);
    case 'RetireKpi':
      return retire(command, state);
    case 'RecordMeasurement':
      return measure(command, state, facts);
    case 'CorrectMeasurement':
      return correct(command, state, facts);
    case 'ReviseKpiTarget':
      return reviseTarget(command, state, facts.timeZone);
    case 'WithdrawKpiTarget':
      return withdrawTarget(command, state);
  }
};

/** One KPI: its definition, its targets by day, and one measurement per period. */
export const kpi: Decider<KpiState, KpiCommand, KpiEvent, KpiFacts> = {
  category: 'kpi',
  initial: { status: 'unset' },
  decide(command, state, facts) {
    if (command.type === 'DefineKpi')
      return state.status === 'unset'
        ? define(command, facts)
        : reject('conflict', 'kpi/already-defined', 'This KPI was already defined.');
    if (state.status === 'unset') return reject('notFound', 'kpi/unknown', 'No such KPI was defined.');
    const events = change(command, state, facts);
    for (const event of events) if (changesKpi(event)) refuseBeforeLastChange(state, event.data.occurredAt);
    return events;
  },
  evolve: evolveKpi,
  words: kpiWords,
};
