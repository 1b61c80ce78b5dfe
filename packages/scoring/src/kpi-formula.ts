import type { KpiFormula, KpiReading } from '@cairn/contracts/kpi.values';
import { weightedMean } from './weighted-mean.ts';

/** The value of one input in a period; `null` without data. The weight counts in a weighted mean only. */
export type FormulaInput = { readonly value: number | null; readonly weight: number };

type Known = { readonly value: number; readonly weight: number };

function combine(kind: KpiFormula['kind'], known: readonly Known[]): KpiReading | null {
  const values = known.map(({ value }) => value);
  const [first, second] = values;
  if (first === undefined || second === undefined) return null;
  switch (kind) {
    case 'sum':
      return { value: values.reduce((total, value) => total + value, 0) };
    case 'difference':
      return { value: first - second };
    case 'ratio':
      return second === 0 ? null : { numerator: first, denominator: second };
    case 'weightedMean': {
      const { mean } = weightedMean(known.map((input) => ({ ...input, coverage: 1 })));
      return mean === null ? null : { value: mean };
    }
  }
}

/**
 * The reading of a KPI that is computed from others in one period; `null` if an input has no data, for a ratio by 0, and for
 * fewer than two inputs. A ratio keeps its numerator and denominator, so that it can be aggregated again.
 */
export function formulaReading(kind: KpiFormula['kind'], inputs: readonly FormulaInput[]): KpiReading | null {
  const known = inputs.flatMap(({ value, weight }) => (value === null ? [] : [{ value, weight }]));
  return known.length === inputs.length ? combine(kind, known) : null;
}
