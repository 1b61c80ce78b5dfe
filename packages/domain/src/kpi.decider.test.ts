import type { DefineKpi } from '@cairn/contracts/kpi.commands';
import type { KpiEvent } from '@cairn/contracts/kpi.events';
import type { KpiReading } from '@cairn/contracts/kpi.values';
import { checked, given, rejectionOf } from '@cairn/testing/given-when-then';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { uuid } from '@cairn/testing/uuid';
import { commandOf } from './command.fixture.ts';
import { kpi } from './kpi.decider.ts';
import { defined, facts, kpiId, nps, occurredAt } from './kpi.fixture.ts';

const [measurementId, otherMeasurement] = [uuid(3), uuid(4)];

const define = (data: Partial<DefineKpi['data']>) =>
  given(kpi).when(commandOf('DefineKpi', { ...nps, ...data }), facts);

const measurement = { kpiId, measurementId, period: '2026-06', reading: { value: 45 }, source: 'Survey' };
const measured: KpiEvent = { type: 'KpiMeasured', data: { ...measurement, occurredAt } };
const measure = (data: Partial<Omit<typeof measurement, 'reading'> & { reading: KpiReading }> = {}) =>
  commandOf('RecordMeasurement', { ...measurement, ...data });

describe('defining a KPI', () => {
  test('defines a KPI once', () => {
    define({}).decides(defined());
    given(kpi, defined()).when(commandOf('DefineKpi', nps), facts).refuses('kpi/already-defined');
  });
  test('refuses a KPI whose owner is not registered', () => {
    given(kpi)
      .when(commandOf('DefineKpi', nps), { ...facts, owner: 'unknown' })
      .refuses('kpi/unknown-owner', 'ownerId');
    given(kpi)
      .when(commandOf('DefineKpi', nps), { ...facts, owner: 'notEmployed' })
      .refuses('person/not-employed', 'ownerId');
  });
  test('refuses a KPI with anchors out of order, naming the wrong one', () => {
    const range = { redLow: 20, goalLow: 40, goalHigh: 60, redHigh: 80 };
    const wrong = [
      ['up', { red: 50, goal: 50 }, 'anchors/goal'],
      ['down', { red: 50, goal: 50 }, 'anchors/goal'],
      ['range', { ...range, goalLow: 20 }, 'anchors/goalLow'],
      ['range', { ...range, goalHigh: 39 }, 'anchors/goalHigh'],
      ['range', { ...range, redHigh: 60 }, 'anchors/redHigh'],
    ] as const;
    for (const [direction, anchors, field] of wrong)
      define({ direction, anchors }).refuses('kpi/anchors-out-of-order', field);
    define({ direction: 'range', anchors: { ...range, goalHigh: 40 } }).decides(
      defined({ ...nps, direction: 'range', anchors: { ...range, goalHigh: 40 } }),
    );
  });
  test('refuses a KPI with the anchors of another direction', () => {
    define({ direction: 'range' }).refuses('kpi/anchors-of-another-direction', 'anchors');
    define({ anchors: { redLow: 1, goalLow: 2, goalHigh: 3, redHigh: 4 } }).refuses(
      'kpi/anchors-of-another-direction',
      'anchors',
    );
  });
});

describe('measuring a KPI', () => {
  test('records one measurement per period', () => {
    given(kpi, defined()).when(measure(), facts).decides(measured);
    given(kpi, defined(), measured)
      .when(measure({ measurementId: otherMeasurement }), facts)
      .refuses('kpi/already-measured', 'period');
  });
  test('accepts a measurement for the current period and refuses one for the next', () => {
    given(kpi, defined())
      .when(measure({ period: '2026-07' }), facts)
      .decides({ type: 'KpiMeasured', data: { ...measurement, period: '2026-07', occurredAt } });
    given(kpi, defined())
      .when(measure({ period: '2026-08' }), facts)
      .refuses('kpi/period-in-the-future', 'period');
  });
  test('refuses a measurement for a period of another periodicity', () => {
    for (const period of ['2026', '2026-Q2', '2026-W10'])
      given(kpi, defined()).when(measure({ period }), facts).refuses('kpi/another-periodicity', 'period');
  });
  test('refuses a measurement for a week 53 that the year does not have', () => {
    const weekly = defined({ ...nps, periodicity: 'weekly' });
    given(kpi, weekly)
      .when(measure({ period: '2025-W53' }), facts)
      .refuses('kpi/no-such-week', 'period');
    given(kpi, weekly)
      .when(measure({ period: '2020-W53' }), facts)
      .decides({ type: 'KpiMeasured', data: { ...measurement, period: '2020-W53', occurredAt } });
  });
  test('accepts a numerator and denominator only for a ratio', () => {
    const reading = { numerator: 9, denominator: 10 };
    const ratio = defined({ ...nps, aggregation: 'ratio' });
    given(kpi, ratio)
      .when(measure({ reading }), facts)
      .decides({ type: 'KpiMeasured', data: { ...measurement, reading, occurredAt } });
    given(kpi, ratio).when(measure(), facts).refuses('kpi/another-reading', 'reading');
    given(kpi, defined()).when(measure({ reading }), facts).refuses('kpi/another-reading', 'reading');
  });
  test('refuses a measurement in the future', () => {
    const later = commandOf('RecordMeasurement', { ...measurement, occurredAt: '2026-07-01T09:01:00.001Z' });
    given(kpi, defined()).when(later, facts).refuses('occurred-at/in-the-future', 'occurredAt');
  });
  test('accepts a measurement from before the KPI was defined, but not from before its period began', () => {
    const at = (occurredAt: string) => commandOf('RecordMeasurement', { ...measurement, occurredAt });
    const first = '2026-06-01T00:00:00.000Z';
    given(kpi, defined())
      .when(at(first), facts)
      .decides({ type: 'KpiMeasured', data: { ...measurement, occurredAt: first } });
    given(kpi, defined())
      .when(at('2026-05-31T23:58:59.999Z'), facts)
      .refuses('occurred-at/too-early', 'occurredAt');
  });
  test('refuses to measure a KPI that was not defined', () => {
    given(kpi).when(measure(), facts).refuses('kpi/unknown');
  });
});

describe('correcting a measurement', () => {
  const correction = { kpiId, measurementId, reading: { value: 46 }, reason: 'Late answers' };
  const correct = commandOf('CorrectMeasurement', correction);
  const corrected: KpiEvent = {
    type: 'KpiMeasurementCorrected',
    data: { ...correction, period: '2026-06', from: { value: 45 }, occurredAt },
  };

  test('corrects a measurement in an event that holds the superseded reading', () => {
    given(kpi, defined(), measured).when(correct, facts).decides(corrected);
  });
  test('decides nothing for a correction to the same reading', () => {
    given(kpi, defined(), measured, corrected).when(correct, facts).decidesNothing();
  });
  test('refuses a correction dated before the period began', () => {
    const early = commandOf('CorrectMeasurement', { ...correction, occurredAt: '2026-05-31T00:00:00.000Z' });
    given(kpi, defined(), measured).when(early, facts).refuses('occurred-at/too-early', 'occurredAt');
  });
  test('refuses to correct an unknown measurement', () => {
    given(kpi, defined()).when(correct, facts).refuses('kpi/unknown-measurement');
  });
  test('refuses a correction with a reading of another kind', () => {
    const ratio = commandOf('CorrectMeasurement', {
      ...correction,
      reading: { numerator: 1, denominator: 2 },
    });
    given(kpi, defined(), measured).when(ratio, facts).refuses('kpi/another-reading', 'reading');
  });
});

test('each period has one measurement, and each correction holds the reading before it', () => {
  const months = fc.integer({ min: 1, max: 6 }).map((n) => `2026-0${n}`);
  const ids = fc.integer({ min: 10, max: 16 }).map(uuid);
  const readings = fc.integer({ min: 0, max: 3 }).map((value) => ({ value }));
  const asks = fc.oneof(
    fc.record({ period: months, measurementId: ids, reading: readings }).map(measure),
    fc
      .record({ measurementId: ids, reading: readings })
      .map((data) => commandOf('CorrectMeasurement', { kpiId, reason: 'Wrong', ...data })),
  );
  fc.assert(
    fc.property(fc.array(asks, { maxLength: 40 }), (commands) => {
      let state = kpi.evolve(kpi.initial, defined());
      const readingOf = new Map<string, KpiReading>();
      const measurementOf = new Map<string, string>();
      for (const command of commands) {
        let events: readonly KpiEvent[] = [];
        rejectionOf(() => (events = kpi.decide(command, state, facts)));
        state = events.map(checked).reduce(kpi.evolve, state);
        for (const { type, data } of events) {
          if (type === 'KpiMeasured') {
            expect(measurementOf.has(data.period)).toBe(false);
            measurementOf.set(data.period, data.measurementId);
            readingOf.set(data.measurementId, data.reading);
          }
          if (type !== 'KpiMeasurementCorrected') continue;
          expect(measurementOf.get(data.period)).toBe(data.measurementId);
          expect(data.from).toEqual(readingOf.get(data.measurementId));
          readingOf.set(data.measurementId, data.reading);
        }
      }
    }),
  );
});
