import { dayOf, startOfDay } from '@cairn/contracts/day';
import type { CorrectMeasurement, RecordMeasurement } from '@cairn/contracts/kpi.commands';
import type { KpiEvent } from '@cairn/contracts/kpi.events';
import type { KpiReading } from '@cairn/contracts/kpi.values';
import { refuseField, reject } from '@cairn/contracts/rejection';
import { getById } from './id-map.ts';
import type { KpiFacts } from './kpi.definition.ts';
import type { DefinedKpi } from './kpi.state.ts';
import { periodDays, periodicityOf, periodNames } from './kpi-period.ts';
import { refuseBefore, refuseFuture } from './occurred-at.ts';

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
  const { periodicity, measuredIn } = state;
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
  if (getById(measuredIn, period))
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

const refuseComputed = ({ computed }: DefinedKpi): void => {
  if (computed)
    reject('conflict', 'kpi/computed', 'This KPI is computed from others, so it takes no measurements.', [
      { path: 'kpiId', message: 'a KPI that is measured' },
    ]);
};

/** Records the reading of a period that has none. */
export const measure = (command: RecordMeasurement, state: DefinedKpi, facts: KpiFacts): KpiEvent[] => {
  refuseComputed(state);
  refuseFuture(command);
  checkPeriod(command, state, facts);
  checkReading(command.data.reading, state);
  return [{ type: 'KpiMeasured', data: command.data }];
};

const sameReading = (one: KpiReading, other: KpiReading): boolean => {
  if ('value' in one) return 'value' in other && one.value === other.value;
  return 'numerator' in other && one.numerator === other.numerator && one.denominator === other.denominator;
};

/** Corrects a reading. Decides nothing if it is the same. */
export const correct = (command: CorrectMeasurement, state: DefinedKpi, facts: KpiFacts): KpiEvent[] => {
  const { measurementId, reading } = command.data;
  const measured =
    getById(state.measurements, measurementId) ??
    reject('notFound', 'kpi/unknown-measurement', 'The KPI has no such measurement.');
  refuseFuture(command);
  refuseBeforePeriod(measured.period, command, facts);
  checkReading(reading, state);
  if (sameReading(reading, measured.reading)) return [];
  const { period, reading: from } = measured;
  return [{ type: 'KpiMeasurementCorrected', data: { ...command.data, period, from } }];
};
