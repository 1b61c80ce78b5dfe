import type { KpiHistory } from './kpi.rows.ts';

const recorded = '2025-12-01T09:00:00.000Z';

/** A monthly KPI with the red flag 100 and the goal 300, and these readings by period. */
export const monthlyKpi = (readings: Readonly<Record<string, number>>): KpiHistory => ({
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
    owner_id: 'p',
    defined_at: recorded,
    changed: 'defined',
    changed_reason: null,
    retired_at: null,
    feeders: [],
    revision: 0,
  },
  targets: [
    {
      revision: 0,
      effective_from: '0001-01-01',
      effective_to: null,
      anchors: { red: 100, goal: 300 },
      recorded_at: recorded,
      known_at: recorded,
      reason: null,
    },
  ],
  measurements: Object.entries(readings).map(([period, value]) => ({
    measurement_id: period,
    period,
    reading: { value },
    source: 'ERP',
    superseded: [],
    revision: 1,
    occurred_at: `${period}-28T00:00:00.000Z`,
    recorded_at: `${period}-28T00:00:00.000Z`,
    known_at: `${period}-28T00:00:00.000Z`,
  })),
});
