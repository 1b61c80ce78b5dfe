import type { KpiAggregation, KpiFormula, KpiPeriodicity } from '@cairn/contracts/kpi.values';
import { reject, refuseField } from '@cairn/contracts/rejection';
import { forItem } from './list-item.ts';
import type { DefinedKpi, KpiState } from './kpi.state.ts';
import { type KpiGraph, levelsAbove, levelsBelow, restsOn } from './kpi-graph.state.ts';

/** The most levels of formulas that a KPI may rest on. */
export const mostFormulaLevels = 8;

/** From the finest to the coarsest. */
const byLength: readonly KpiPeriodicity[] = ['weekly', 'monthly', 'quarterly', 'yearly'];

/** A ratio keeps its numerator and denominator, so it aggregates as a ratio, and nothing else does. Throws if it does not. */
export const checkFormulaKind = (kind: KpiFormula['kind'], aggregation: KpiAggregation): void => {
  if ((kind === 'ratio') === (aggregation === 'ratio')) return;
  refuseField(
    'kpi/formula-of-another-aggregation',
    `A KPI that aggregates by ${aggregation} cannot be a ${kind}.`,
    {
      path: 'formula/kind',
      message: aggregation === 'ratio' ? 'ratio' : 'sum, difference or weightedMean',
    },
  );
};

const checkState = (input: KpiState, { periodicity }: DefinedKpi): void => {
  const path = 'kpiId';
  if (input.status === 'unset')
    return refuseField('kpi/unknown-input', 'No such KPI was defined.', { path, message: 'a KPI' });
  if (input.status === 'retired')
    return reject('conflict', 'kpi/retired-input', 'This KPI was retired.', [
      { path, message: 'a KPI in use' },
    ]);
  if (byLength.indexOf(input.periodicity) > byLength.indexOf(periodicity))
    refuseField(
      'kpi/coarser-input',
      `A KPI for ${periodicity} periods needs inputs for the same or shorter ones.`,
      {
        path,
        message: `a KPI that is ${byLength.slice(0, byLength.indexOf(periodicity) + 1).join(' or ')}`,
      },
    );
};

const checkPlace = (kpiId: string, input: string, graph: KpiGraph): void => {
  const path = 'kpiId';
  if (input === kpiId)
    refuseField('kpi/formula-on-itself', 'A KPI is not computed from itself.', {
      path,
      message: 'another KPI',
    });
  if (restsOn(graph, input, kpiId))
    refuseField('kpi/formula-circle', 'This input is computed from the KPI itself.', {
      path,
      message: 'a KPI that does not rest on this one',
    });
  const deep = levelsAbove(graph, kpiId) + 1 + levelsBelow(graph, input);
  if (deep > mostFormulaLevels)
    refuseField('kpi/formula-too-deep', `The formulas would be ${deep} levels deep.`, {
      path,
      message: `an input that makes at most ${mostFormulaLevels} levels`,
    });
};

type Place = { graph: KpiGraph; kpi: DefinedKpi; inputs: readonly KpiState[] };

/** Throws if an input is named twice, unknown, retired or measured too seldom, or makes a circle or too many levels. */
export const checkInputs = (kpiId: string, formula: KpiFormula, { graph, kpi, inputs }: Place): void => {
  const ids = formula.inputs.map((input) => input.kpiId);
  ids.forEach((input, i) =>
    forItem(`formula/inputs/${i}`, () => {
      if (ids.indexOf(input) !== i)
        refuseField('kpi/input-twice', 'Each input stands once in a formula.', {
          path: 'kpiId',
          message: 'another KPI',
        });
      checkPlace(kpiId, input, graph);
      checkState(inputs[i] ?? { status: 'unset' }, kpi);
    }),
  );
};
