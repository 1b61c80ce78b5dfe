import type { KpiFormula, KpiReading } from '@cairn/contracts/kpi.values';
import type { AnyRecorded } from '@cairn/contracts/registry';
import { computedReadings, inPeriods } from '@cairn/domain/kpi-computed';
import type { Scoring } from '@cairn/scoring/versions';
import type { WatchedKpi } from './kpi.state.ts';

/** The formula of each KPI that is computed, by its id. */
export type Formulas = Map<string, KpiFormula>;

type Watched = { kpis: ReadonlyMap<string, WatchedKpi>; formulas: ReadonlyMap<string, KpiFormula> };

export const foldFormula = (formulas: Formulas, event: AnyRecorded): void => {
  if (event.type === 'KpiFormulaSet') formulas.set(event.data.kpiId, event.data.formula);
};

/** The KPIs to which a step leads from this one, at any depth, and this one itself. */
const reached = (kpiId: string, step: (id: string) => readonly string[]): string[] => {
  const found = new Set([kpiId]);
  // A set that grows is walked to its end.
  for (const each of found) for (const next of step(each)) found.add(next);
  return [...found];
};

const inputsOf = (formulas: Watched['formulas'], kpiId: string): string[] =>
  formulas.get(kpiId)?.inputs.map((input) => input.kpiId) ?? [];

/** A KPI and all KPIs that it is computed from. */
export const restsOn = ({ formulas }: Pick<Watched, 'formulas'>, kpiId: string): string[] =>
  reached(kpiId, (id) => inputsOf(formulas, id));

/** A KPI and all KPIs that are computed from it. */
export const restingOn = ({ formulas }: Pick<Watched, 'formulas'>, kpiId: string): string[] =>
  reached(kpiId, (id) => [...formulas.keys()].filter((each) => inputsOf(formulas, each).includes(id)));

/** The readings of a KPI by period: its own, or those that its formula gives. */
export const readingsOf = (
  { kpis, formulas }: Watched,
  kpiId: string,
  rules: Pick<Scoring, 'aggregate' | 'formulaReading'>,
): ReadonlyMap<string, KpiReading> => {
  // One KPI may be an input in many ways.
  const known = new Map<string, ReadonlyMap<string, KpiReading>>();
  const found = (id: string): ReadonlyMap<string, KpiReading> => {
    const before = known.get(id);
    if (before) return before;
    const readings = read(id);
    known.set(id, readings);
    return readings;
  };
  const read = (id: string): ReadonlyMap<string, KpiReading> => {
    const kpi = kpis.get(id);
    const formula = formulas.get(id);
    if (!kpi?.state.computed || !formula) return kpi?.readings ?? new Map();
    const inputs = formula.inputs.map((input) => {
      const readings = [...found(input.kpiId)].map(([period, reading]) => ({ period, reading }));
      const aggregation = kpis.get(input.kpiId)?.state.aggregation ?? 'last';
      const periods = inPeriods(rules.aggregate, { aggregation, readings }, kpi.state.periodicity);
      return { weight: input.weight, periods };
    });
    const computed = computedReadings(rules.formulaReading, formula.kind, inputs);
    return new Map(computed.map(({ period, reading }) => [period, reading]));
  };
  return found(kpiId);
};
