import type { KpiAggregation, KpiFormula, KpiPeriodicity, KpiReading } from '@cairn/contracts/kpi.values';
import { byPeriod, periodAround } from './kpi-period.ts';

type Read = { period: string; reading: KpiReading };

/** What a KPI came to in one period of another one that is computed from it, and the readings behind that. */
export type InPeriod<R> = { value: number | null; readings: readonly R[] };

type Aggregate = (aggregation: KpiAggregation, readings: readonly KpiReading[]) => number | null;

/** The values of a KPI in the periods of another periodicity, which is its own or a longer one. */
export const inPeriods = <R extends Read>(
  aggregate: Aggregate,
  { aggregation, readings }: { aggregation: KpiAggregation; readings: readonly R[] },
  periodicity: KpiPeriodicity,
): ReadonlyMap<string, InPeriod<R>> => {
  const gathered = new Map<string, R[]>();
  for (const each of readings.toSorted(byPeriod)) {
    const period = periodAround(periodicity, each.period);
    if (period !== undefined) gathered.set(period, [...(gathered.get(period) ?? []), each]);
  }
  return new Map(
    [...gathered].map(([period, own]) => {
      const value = aggregate(
        aggregation,
        own.map(({ reading }) => reading),
      );
      return [period, { value, readings: own }];
    }),
  );
};

type Formula = (
  kind: KpiFormula['kind'],
  inputs: readonly { value: number | null; weight: number }[],
) => KpiReading | null;
type Input<P> = { weight: number; periods: ReadonlyMap<string, P> };

/** The readings that a formula gives, in each period in which every input has a value, with what each input came to. */
export const computedReadings = <P extends { value: number | null }>(
  formulaReading: Formula,
  kind: KpiFormula['kind'],
  inputs: readonly Input<P>[],
): { period: string; reading: KpiReading; from: P[] }[] =>
  [...(inputs[0]?.periods.keys() ?? [])].flatMap((period) => {
    const found = inputs.map(({ weight, periods }) => ({ weight, in: periods.get(period) }));
    const values = found.map((each) => ({ weight: each.weight, value: each.in?.value ?? null }));
    const reading = formulaReading(kind, values);
    return reading ? [{ period, reading, from: found.flatMap((each) => each.in ?? []) }] : [];
  });
