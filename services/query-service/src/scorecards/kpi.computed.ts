import type { KpiFormula } from '@cairn/contracts/kpi.values';
import type { Scoring } from '@cairn/scoring/versions';
import type { Clock } from './kpi.cadence.ts';
import { type InputInPeriod, inPeriodsOf } from './kpi.inputs.ts';
import { isPresent } from './kpi.present.ts';
import type { KpiHistory, Measurement } from './kpi.rows.ts';

type Inputs = readonly { weight: number; periods: ReadonlyMap<string, InputInPeriod> }[];
type Known = ReadonlyMap<string, KpiHistory>;

const latest = (
  measurements: readonly Measurement[],
  clock: 'occurred_at' | 'recorded_at' | 'known_at',
): string => measurements.reduce((last, each) => (each[clock] > last ? each[clock] : last), '');

/** The reading that a formula gives for a period; undefined if an input has no data. */
const readingIn = (
  rules: Scoring,
  { kind, inputs, revision }: { kind: KpiFormula['kind']; inputs: Inputs; revision: number },
  period: string,
): Measurement | undefined => {
  const found = inputs.map(({ weight, periods }) => ({ weight, ...periods.get(period) }));
  const reading = rules.formulaReading(
    kind,
    found.map(({ weight, value = null }) => ({ weight, value })),
  );
  if (!reading) return undefined;
  const measurements = found.flatMap((each) => each.measurements ?? []);
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
    coverage: found.reduce((sum, { coverage = 0 }) => sum + coverage, 0) / found.length,
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
  const periods = [...(inputs[0]?.periods.keys() ?? [])];
  const measurements = periods.flatMap(
    (period) => readingIn(rules, { kind: formula.kind, inputs, revision }, period) ?? [],
  );
  return { ...row, measurements };
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
