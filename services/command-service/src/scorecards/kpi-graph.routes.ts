import { setKpiFormulaBody } from '@cairn/contracts/kpi-graph.commands';
import { kpiGraph } from '@cairn/domain/kpi-graph.decider';
import { commandRoutes } from '../command-routes.ts';
import { kpiGraphFacts, kpiGraphId } from './kpi-graph.facts.ts';

/** The command to the formulas of KPIs. */
export const kpiGraphRoutes = commandRoutes(
  { decider: kpiGraph, key: 'kpiId', sharedStream: kpiGraphId, facts: kpiGraphFacts },
  {
    SetKpiFormula: {
      path: '/v1/kpis/:kpiId/formula',
      summary: 'Compute a KPI by another formula, with the reason; earlier formulas are kept',
      description: 'All formulas are in one stream. If-Match expects its revision.',
      body: setKpiFormulaBody,
    },
  },
);
