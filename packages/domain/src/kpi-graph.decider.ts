import type { Decider } from '@cairn/contracts/decider';
import type { SetKpiFormula } from '@cairn/contracts/kpi-graph.commands';
import type { KpiFormula } from '@cairn/contracts/kpi.values';
import type { KpiGraphEvent } from '@cairn/contracts/kpi-graph.events';
import { reject } from '@cairn/contracts/rejection';
import { refuseRetired } from './kpi.definition.ts';
import type { DefinedKpi, KpiState } from './kpi.state.ts';
import { checkFormulaKind, checkInputs } from './kpi-graph.rules.ts';
import { evolveKpiGraph, formulaOf, type KpiGraph, noFormulas } from './kpi-graph.state.ts';
import { refuseBefore, refuseBeforeLastChange, refuseFuture } from './occurred-at.ts';

/** The KPI that is computed, and the inputs in the order of the formula, read forward. */
export type KpiGraphFacts = { kpi: KpiState; inputs: readonly KpiState[] };

const isSame = (one: KpiFormula, other: KpiFormula): boolean =>
  one.kind === other.kind &&
  one.inputs.length === other.inputs.length &&
  one.inputs.every(
    ({ kpiId, weight }, i) => other.inputs[i]?.kpiId === kpiId && other.inputs[i].weight === weight,
  );

const computed = (kpi: KpiState): DefinedKpi => {
  if (kpi.status === 'unset') return reject('notFound', 'kpi/unknown', 'No such KPI was defined.');
  refuseRetired(kpi);
  return kpi.computed
    ? kpi
    : reject('conflict', 'kpi/measured', 'This KPI is measured, so it takes no formula.', [
        { path: 'kpiId', message: 'a KPI that was defined with a formula' },
      ]);
};

/** The formulas of all KPIs. They have no circles and at most eight levels. */
export const kpiGraph: Decider<KpiGraph, SetKpiFormula, KpiGraphEvent, KpiGraphFacts> = {
  category: 'kpiGraph',
  holdsSet: true,
  initial: noFormulas,
  decide(command, graph, { kpi: state, inputs }) {
    const { kpiId, formula, occurredAt } = command.data;
    const before = formulaOf(graph, kpiId);
    if (before && isSame(before.formula, formula)) return [];
    const kpi = computed(state);
    refuseFuture(command);
    refuseBefore(kpi.definedAt, command);
    if (before) refuseBeforeLastChange(before, occurredAt);
    checkFormulaKind(formula.kind, kpi.aggregation);
    checkInputs(kpiId, formula, { graph, kpi, inputs });
    return [{ type: 'KpiFormulaSet', data: command.data }];
  },
  evolve: evolveKpiGraph,
  words: {
    SetKpiFormula: {
      event: 'KpiFormulaSet',
      word: 'reason',
      about: ['kpiId', 'formula'],
      code: 'kpi/formula-already-so',
      hint: { path: 'formula', message: 'another formula' },
    },
  },
};
