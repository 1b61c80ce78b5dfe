import { newest, scoring } from '@cairn/scoring/versions';
import { describe, expect, test } from 'vitest';
import { cadenceOf, missingPeriods } from './kpi.cadence.ts';
import { monthlyKpi } from './kpi.fixture.ts';
import { showForecast } from './kpi.forecast.view.ts';

const months = (...values: number[]) =>
  monthlyKpi(
    Object.fromEntries(values.map((value, index) => [`2026-${String(index + 1).padStart(2, '0')}`, value])),
  );
const now = new Date('2026-06-10T12:00:00.000Z');
const ahead = (row = months(100, 110, 130, 140, 150), until?: string) =>
  showForecast(scoring(newest), row, { now, until });

describe('the forecast of a KPI', () => {
  test('predicts each period up to the end of the year, and compares it with its target', () => {
    const { periods, ...shown } = ahead();
    expect(shown).toMatchObject({ until: '2026-12-31', points: 5, scoringVersion: newest, willMiss: true });
    expect(shown.slope).toBeCloseTo(13);
    expect(shown.requiredRate).toBeCloseTo(150 / 7);
    expect(periods.map(({ period }) => period)).toEqual([
      '2026-06',
      '2026-07',
      '2026-08',
      '2026-09',
      '2026-10',
      '2026-11',
      '2026-12',
    ]);
    expect(periods[2]?.value).toBeCloseTo(191);
    expect(periods[2]).toMatchObject({ anchors: { red: 100, goal: 300 }, willMiss: true });
  });

  test('says that a target will be missed only as long as the interval excludes it', () => {
    const missed = ahead(undefined, '2027-12-31').periods.filter(({ willMiss }) => willMiss);
    expect(missed.at(-1)?.period).toBe('2027-02');
  });

  test('leaves out the period that has not ended, and needs five readings', () => {
    expect(ahead(months(100, 110, 130, 140, 150, 9_000)).slope).toBeCloseTo(13);
    expect(ahead(months(100, 110, 130, 140))).toMatchObject({ slope: null, willMiss: null, periods: [] });
    expect(ahead(months(100)).requiredRate).toBeCloseTo(200 / 11);
    expect(ahead(months())).toMatchObject({ points: 0, requiredRate: null });
  });
});

describe('the cadence of a KPI', () => {
  test('is missed when the period after the last one measured has passed', () => {
    const row = months(1, 2, 3);
    expect(cadenceOf(row, { now: new Date('2026-05-01T23:59:59.000Z') }).overdue).toBe(false);
    expect(cadenceOf(row, { now: new Date('2026-05-02T00:00:01.000Z') })).toEqual({
      dueBy: '2026-05-02T00:00:00.000Z',
      overdue: true,
    });
  });

  test('begins with the period of its definition if it was never read', () => {
    expect(cadenceOf(months(), { now }).dueBy).toBe('2026-02-01T00:00:00.000Z');
  });

  test('ends when the KPI is retired', () => {
    const row = months(1);
    const retired = { ...row, kpi: { ...row.kpi, retired_at: '2026-02-01T00:00:00.000Z' } };
    expect(cadenceOf(retired, { now })).toEqual({ dueBy: null, overdue: false });
  });

  test('names the ended periods that have no reading', () => {
    const row = monthlyKpi({ '2026-01': 1, '2026-03': 2 });
    expect(missingPeriods(row, { now })).toEqual(['2026-02', '2026-04', '2026-05']);
  });
});
