import { computedReadings } from '@cairn/domain/kpi-computed';
import type { Scoring } from '@cairn/scoring/versions';
import type { Clock } from './kpi.cadence.ts';
import { type InputInPeriod, inPeriodsOf } from './kpi.inputs.ts';
import { isPresent } from './kpi.present.ts';
import type { KpiHistory, Measurement } from './kpi.rows.ts';

type Known = ReadonlyMap<string, KpiHistory>;

const latest = (
  measurements: readonly Measurement[],
  clock: 'occurred_at' | 'recorded_at' | 'known_at',
): string => measurements.reduce((last, each) => (each[clock] > last ? each[clock] : last), '');

type Computed = ReturnType<typeof computedReadings<InputInPeriod>>[number];

const measurementOf = ({ period, reading, from }: Computed, revision: number): Measurement => {
  const measurements = from.flatMap(({ readings }) => readings);
  return {
    measurement_id: null,
    period,
    reading,
    source: 'formula',
    superseded: [],
    occurred_at: latest(measurements, 'occurred_at'),
    recorded_at: latest(measurements, 'recorded_at'),
    known_at: latest(measurements, 'known_at'),
    revision,
    coverage: from.reduce((sum, { coverage }) => sum + coverage, 0) / from.length,
  };
};

const measured = (
  rules: Scoring,
  row: KpiHistory,
  { known, clock }: { known: Known; clock: Clock },
): KpiHistory => {
  const formula = row.formulas?.at(-1)?.formula;
  if (!row.kpi.computed) return { ...row, measurements: row.measurements.filter(isPresent(clock)) };
  if (!formula) return { ...row, measurements: [] };
  const { periodicity, revision } = row.kpi;
  const inputs = formula.inputs.map(({ kpiId, weight }) => {
    const input = known.get(kpiId);
    const periods =
      input && inPeriodsOf(rules, measured(rules, input, { known, clock }), { periodicity, ...clock });
    return { weight, periods: periods ?? new Map<string, InputInPeriod>() };
  });
  const found = computedReadings(rules.formulaReading, formula.kind, inputs);
  return { ...row, measurements: found.map((each) => measurementOf(each, revision)) };
};

/** A KPI that is computed, with the readings that its formula gives from those of its inputs. Any other stays as it is. */
export const withComputed = <R extends KpiHistory>(rules: Scoring, row: R, clock: Clock): R => {
  if (!row.kpi.computed) return row;
  const known = new Map((row.inputs ?? []).map((input) => [input.kpi.kpi_id, input]));
  return { ...row, measurements: measured(rules, row, { known, clock }).measurements };
};

const idsOf = (row: KpiHistory): string[] => [
  row.kpi.kpi_id,
  ...(row.inputs ?? []).map(({ kpi }) => kpi.kpi_id),
];

/** The KPIs whose streams some KPIs rest on: their own, and those of their inputs. */
export const restingOn = (rows: readonly KpiHistory[]): string[] => [...new Set(rows.flatMap(idsOf))];
