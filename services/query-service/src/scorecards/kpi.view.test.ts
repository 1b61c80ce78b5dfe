import { scoring } from '@cairn/scoring/versions';
import { describe, expect, test } from 'vitest';
import { type KpiRow, showKpi } from './kpi.view.ts';

const sold: KpiRow = {
  objective_id: 'o',
  weight: 1,
  kpi: {
    kpi_id: 'k',
    name: 'Sold',
    unit: 'pieces',
    direction: 'up',
    aggregation: 'sum',
    periodicity: 'monthly',
    indicator: 'lagging',
    owner_id: 'p',
    revision: 0,
  },
  targets: [
    { effectiveFrom: '0001-01-01', anchors: { red: 100, goal: 300 } },
    { effectiveFrom: '2026-03-01', anchors: { red: 200, goal: 400 } },
  ],
  measurements: ['2026-01', '2026-02', '2026-03'].map((period, i) => ({
    measurement_id: period,
    period,
    reading: { value: [200, 300, 201][i] ?? 0 },
    source: 'ERP',
    superseded: [],
    occurred_at: '2026-04-01T00:00:00.000Z',
  })),
};
const year = { from: '2026-01-01', to: '2026-12-31' };
const show = (row: KpiRow, range: { from?: string; to?: string }) =>
  showKpi(scoring('1'), row, { range, now: new Date('2026-04-02') });
const averaged: KpiRow = { ...sold, kpi: { ...sold.kpi, aggregation: 'average' } };

describe('a KPI over a range', () => {
  test('scores a sum against the sum of its periods’ anchors', () => {
    const shown = show(sold, year);
    expect(shown).toMatchObject({ value: 701, anchors: { red: 400, goal: 1000 } });
    expect(shown.score).toBeCloseTo((10 / 3) * (1 + 301 / 600));
  });

  test('scores an average against the anchors of the last period', () => {
    expect(show(averaged, year)).toMatchObject({ anchors: { red: 200, goal: 400 } });
  });

  test('is the last reading, against the anchors of its period, if no range is given', () => {
    expect(show(sold, {})).toMatchObject({ value: 201, anchors: { red: 200, goal: 400 } });
  });

  test('has no data, and today’s anchors, if nothing was measured in the range', () => {
    expect(show(sold, { from: '2027-01-01' })).toMatchObject({
      value: null,
      score: null,
      state: 'noData',
      anchors: { red: 200, goal: 400 },
    });
  });
});
