import { describe, expect, test } from 'vitest';
import { uuid } from '@cairn/testing/uuid';
import { defineKpi, startLog } from './log.fixture.ts';

const start = (...more: Parameters<typeof defineKpi> extends [unknown, ...infer Rest] ? Rest : never) => {
  const log = startLog();
  const kpi = defineKpi(log, ...more);
  return { log, kpi };
};

describe('a KPI in the red', () => {
  test('is raised by a reading, and cleared by the next one', () => {
    const { log, kpi } = start();
    log.beginDay('2026-02-10');
    kpi.measure('2026-01', 99, '2026-02-10');
    kpi.measure('2026-02', 100, '2026-02-11');
    expect(log.found).toEqual(['KpiMeasured: raise kpiRed 4b', 'KpiMeasured: clear kpiRed 4b']);
    expect(log.transitions[0]).toMatchObject({ standing: { figures: { period: '2026-01', value: 99 } } });
  });

  test('is not judged by a sum that is still growing', () => {
    const { log, kpi } = start({ aggregation: 'sum' });
    log.beginDay('2026-02-10');
    kpi.measure('2026-02', 20, '2026-02-10');
    expect(log.found).toEqual([]);
    log.beginDay('2026-03-01');
    expect(log.found).toEqual(['2026-03-01: raise kpiRed 4b']);
  });

  test('is over when the KPI is retired', () => {
    const { log, kpi } = start();
    log.beginDay('2026-02-10');
    kpi.measure('2026-01', 99, '2026-02-10');
    kpi.retire('2026-02-11');
    expect(log.found.at(-1)).toBe('KpiRetired: clear kpiRed 4b');
  });
});

describe('the forecast of a KPI', () => {
  test('is raised if its interval at the end of the year excludes the goal', () => {
    const { log, kpi } = start();
    for (const [i, value] of [290, 280, 272, 259].entries())
      kpi.measure(`2026-0${i + 1}`, value, '2026-05-02');
    log.beginDay('2026-06-01');
    kpi.measure('2026-05', 250, '2026-06-01');
    expect(log.found).toEqual(['KpiMeasured: raise kpiForecast 4b']);
    expect(log.transitions[0]).toMatchObject({
      standing: { thresholds: { interval: 80 }, figures: { period: '2026-12', goal: 300 } },
    });
  });
});

describe('a KPI that is computed', () => {
  const computed = () => {
    const { log, kpi: sold } = start({ anchors: { red: 0, goal: 1 } });
    const costs = defineKpi(log, { kpiId: uuid('4c'), anchors: { red: 0, goal: 1 } });
    const profit = defineKpi(log, { kpiId: uuid('4d'), computed: true });
    const inputs = [sold, costs].map(({ kpiId }) => ({ kpiId, weight: 1 }));
    const difference = { kind: 'difference' as const, inputs };
    return { log, sold, costs, profit, difference };
  };

  test('is in the red by what its formula gives, from version 2 of the rule on, and is judged with each of its inputs', () => {
    const { log, sold, costs, profit, difference } = computed();
    profit.compute(difference, '2026-11-01');
    sold.measure('2026-10', 400, '2026-11-27');
    costs.measure('2026-10', 350, '2026-11-27');
    log.beginDay('2026-11-28');
    expect(log.found).toEqual([]);
    log.beginDay('2026-11-29');
    expect(log.found).toEqual(['2026-11-29: raise kpiRed 4d']);
    expect(log.transitions[0]).toMatchObject({
      standing: { version: '2', subject: { kind: 'kpi' }, figures: { period: '2026-10', value: 50 } },
    });
    costs.measure('2026-11', 100, '2026-11-29');
    sold.measure('2026-11', 400, '2026-11-29');
    expect(log.found.slice(1)).toEqual(['KpiMeasured: clear kpiRed 4d']);
  });

  test('is judged anew by another formula, and never owes a reading', () => {
    const { log, sold, costs, profit, difference } = computed();
    log.beginDay('2027-03-01');
    sold.measure('2027-02', 400, '2027-03-01');
    costs.measure('2027-02', 350, '2027-03-01');
    expect(log.found.filter((each) => each.includes('4d'))).toEqual([]);
    profit.compute(difference, '2027-03-01');
    profit.compute({ ...difference, kind: 'sum' }, '2027-03-01');
    expect(log.found.slice(-2)).toEqual(['KpiFormulaSet: raise kpiRed 4d', 'KpiFormulaSet: clear kpiRed 4d']);
  });

  test('still counts what an input read before it was retired, and waits while the stream of an input is parked', () => {
    const { log, sold, costs, profit, difference } = computed();
    profit.compute(difference, '2027-01-01');
    log.beginDay('2027-03-02');
    costs.measure('2027-02', 350, '2027-03-02');
    costs.retire('2027-03-02');
    log.parked.add(`kpi-${costs.kpiId}`);
    sold.measure('2027-02', 400, '2027-03-02');
    expect(log.found.filter((each) => each.endsWith('kpiRed 4d'))).toEqual([]);
    log.parked.clear();
    log.beginDay('2027-03-03');
    expect(log.found.at(-1)).toBe('2027-03-03: raise kpiRed 4d');
  });
});

describe('the cadence of a KPI', () => {
  test('is missed on the first day after it was to be read, until it is read', () => {
    const { log, kpi } = start();
    kpi.measure('2026-01', 200, '2026-02-01');
    log.beginDay('2026-03-04');
    expect(log.found).toEqual([]);
    log.beginDay('2026-03-05');
    kpi.measure('2026-02', 200, '2026-03-05');
    expect(log.found).toEqual(['2026-03-05: raise cadenceMissed 4b', 'KpiMeasured: clear cadenceMissed 4b']);
  });

  test('is judged on the days of the organisation only', () => {
    const { log } = start();
    log.beginDay('2026-06-01', 'Asia/Tokyo');
    expect(log.found).toEqual([]);
    log.beginDay('2026-06-02', 'Asia/Tokyo', true);
    expect(log.found).toEqual(['2026-06-01: raise cadenceMissed 4b']);
  });
});
