import { newest, scoring } from '@cairn/scoring/versions';
import { describe, expect, test } from 'vitest';
import type { AttachedKpi } from './kpi.rows.ts';
import { showKpi } from './kpi-on-card.view.ts';

const said = (day: string, revision = 0) => {
  const recorded_at = `${day}T09:00:00.000Z`;
  return { revision, effective_to: null, recorded_at, known_at: recorded_at, reason: null };
};

const attached = (recordedAt: string) => [{ from: '0001-01-01', value: 1, recordedAt, reason: null }];

const sold: AttachedKpi = {
  objective_id: 'o',
  weights: attached('2025-12-01T00:00:00.000Z'),
  detached_at: null,
  detached_from: null,
  detached_reason: null,
  owner_name: 'Ola',
  kpi: {
    kpi_id: 'k',
    name: 'Sold',
    unit: 'pieces',
    direction: 'up',
    aggregation: 'sum',
    periodicity: 'monthly',
    indicator: 'lagging',
    measures: 'Pieces that were sold',
    method: '',
    source: '',
    financial: false,
    computed: false,
    baseline: null,
    benchmark: null,
    defined_at: '2025-12-01T00:00:00.000Z',
    changed: 'defined',
    changed_reason: null,
    retired_at: null,
    feeders: [],
    owner_id: 'p',
    revision: 0,
  },
  targets: [
    { effective_from: '0001-01-01', anchors: { red: 100, goal: 300 }, ...said('2025-12-01') },
    { effective_from: '2026-03-01', anchors: { red: 200, goal: 400 }, ...said('2026-03-02', 1) },
  ],
  measurements: ['2026-01', '2026-02', '2026-03'].map((period, i) => ({
    measurement_id: period,
    period,
    reading: { value: [200, 300, 201][i] ?? 0 },
    source: 'ERP',
    superseded: [],
    revision: 1,
    occurred_at: `${period}-28T00:00:00.000Z`,
    recorded_at: `${period}-28T00:00:00.000Z`,
    known_at: `${period}-28T00:00:00.000Z`,
  })),
};
const year = { from: '2026-01-01', to: '2026-12-31' };
const show = (
  row: AttachedKpi,
  range: { from?: string; to?: string },
  { now = '2026-04-02', points = 100 } = {},
) => showKpi(scoring(newest), row, { range, now: new Date(now), points });
const averaged: AttachedKpi = { ...sold, kpi: { ...sold.kpi, aggregation: 'average' } };

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

describe('a KPI of a past range', () => {
  const quarter = { from: '2026-01-01', to: '2026-03-31' };

  test('is covered and not stale if every period of the range was measured, whatever the time is now', () => {
    expect(show(sold, quarter, { now: '2030-01-01' })).toMatchObject({
      coverage: 1,
      stale: false,
      unfinished: false,
    });
    expect(show(sold, {}, { now: '2030-01-01' })).toMatchObject({ coverage: 0, stale: true });
  });

  test('is covered by the share of its ended periods that were measured, since the first one ever', () => {
    const third = { ...sold, measurements: sold.measurements.slice(0, 1) };
    expect(show(third, quarter, { now: '2030-01-01' }).coverage).toBe(1 / 3);
    expect(show(third, { from: '2025-01-01', to: '2026-03-31' }, { now: '2030-01-01' }).coverage).toBe(1 / 3);
    expect(show(third, { from: '2020-01-01', to: '2020-12-31' })).toMatchObject({ coverage: 0, value: null });
  });

  test('is stale only if the range reaches today', () => {
    expect(show(sold, { from: '2026-01-01', to: '2026-08-01' }, { now: '2026-08-02' }).stale).toBe(false);
    expect(show(sold, { from: '2026-01-01' }, { now: '2026-08-02' })).toMatchObject({
      stale: true,
      coverage: 3 / 7,
    });
  });

  test('marks the period that has not ended, which counts in the value and not against the coverage', () => {
    const shown = show(sold, year, { now: '2026-03-31' });
    expect(shown).toMatchObject({ value: 701, coverage: 1, unfinished: true });
    expect(shown.series.map(({ unfinished }) => unfinished)).toEqual([false, false, true]);
    const without = { ...sold, measurements: sold.measurements.slice(0, 2) };
    expect(show(without, year, { now: '2026-03-31' })).toMatchObject({ coverage: 1, unfinished: false });
  });

  test('ends when the day does in the organisation’s time zone', () => {
    const asked = { range: year, now: new Date('2026-03-31T16:00:00.000Z'), points: 100 };
    const unfinished = (timeZone: string) =>
      showKpi(scoring(newest), sold, { ...asked, timeZone }).unfinished;
    expect([unfinished('UTC'), unfinished('Asia/Tokyo')]).toEqual([true, false]);
  });
});

describe('a KPI with a reading in the future', () => {
  const ahead = (last: object): AttachedKpi => ({
    ...sold,
    measurements: sold.measurements.map((each, i) => (i === 2 ? { ...each, ...last } : each)),
  });

  test('does not count what is dated later than five minutes after it is read', () => {
    const tomorrow = ahead({ occurred_at: '2026-04-03T00:00:00.000Z' });
    expect(show(tomorrow, {})).toMatchObject({ value: 300, futurePoints: 1 });
    expect(show(tomorrow, year)).toMatchObject({ value: 500, coverage: 2 / 3 });
    expect(show(tomorrow, {}, { now: '2026-04-03' })).toMatchObject({ value: 201, futurePoints: 0 });
    const soon = ahead({ occurred_at: '2026-04-02T00:05:00.000Z' });
    expect(show(soon, {})).toMatchObject({ value: 201, futurePoints: 0 });
  });

  test('does not count a period that has not begun', () => {
    const may = ahead({ period: '2026-05' });
    expect(show(may, {})).toMatchObject({ value: 300, futurePoints: 1, series: [{}, {}] });
    expect(show(may, {}, { now: '2026-05-01' })).toMatchObject({ value: 201, futurePoints: 0 });
  });
});

describe('the series of a KPI', () => {
  test('names for each point the anchors and the weight that it is scored with, and whether they were said later', () => {
    expect(show(sold, {}).series).toMatchObject([
      { anchors: { red: 100 }, anchorsSaidLater: false, weight: 1, weightSaidLater: false },
      { anchors: { red: 100 }, anchorsSaidLater: false },
      { anchors: { red: 200 }, anchorsSaidLater: true },
    ]);
    const later = { ...sold, weights: attached('2026-02-15T00:00:00.000Z') };
    expect(show(later, {}).series.map(({ weightSaidLater }) => weightSaidLater)).toEqual([true, true, false]);
  });

  test('has the latest points only, and says how many earlier ones are left out', () => {
    const shown = show(sold, year, { points: 2 });
    expect(shown).toMatchObject({ value: 701, earlierPoints: 1 });
    expect(shown.series.map(({ period }) => period)).toEqual(['2026-02', '2026-03']);
  });
});

describe('a KPI that counts', () => {
  test('adds up the counts of several periods, and their anchors', () => {
    const counted: AttachedKpi = {
      ...sold,
      kpi: { ...sold.kpi, aggregation: 'count', direction: 'down' },
      targets: [{ effective_from: '0001-01-01', anchors: { red: 10, goal: 5 }, ...said('2025-12-01') }],
    };
    expect(show(counted, {})).toMatchObject({ value: 201, state: 'red' });
    expect(show(counted, year)).toMatchObject({ value: 701, anchors: { red: 30, goal: 15 }, state: 'red' });
  });
});

describe('a weekly KPI', () => {
  const weekly: AttachedKpi = {
    ...sold,
    kpi: { ...sold.kpi, periodicity: 'weekly' },
    measurements: ['2025-W51', '2025-W52', '2026-W01', '2026-W02'].map((period) => ({
      measurement_id: period,
      period,
      reading: { value: 10 },
      source: 'ERP',
      superseded: [],
      revision: 1,
      occurred_at: '2026-04-01T00:00:00.000Z',
      recorded_at: '2026-04-01T00:00:00.000Z',
      known_at: '2026-04-01T00:00:00.000Z',
    })),
  };

  test('counts the week across New Year in the year of its Thursday, so that years add up', () => {
    const years = ['2025', '2026'].map((year) => ({ from: `${year}-01-01`, to: `${year}-12-31` }));
    expect(years.map((range) => show(weekly, range).value)).toEqual([20, 20]);
    expect(show(weekly, { from: '2025-01-01', to: '2026-12-31' }).value).toBe(40);
  });
});
