import type { DefineKpi } from '@cairn/contracts/kpi.commands';
import type { SetKpiFormula } from '@cairn/contracts/kpi-graph.commands';
import { kpiGraphStream, splitStream } from '@cairn/contracts/streams';
import { kpi } from '@cairn/domain/kpi.decider';
import { evolveKpi, type KpiState } from '@cairn/domain/kpi.state';
import { kpiGraph, type KpiGraphFacts } from '@cairn/domain/kpi-graph.decider';
import type { RequestHeaders } from '../command-route.ts';
import type { CommandContext } from '../context.ts';
import { kpiFacts } from './kpi.facts.ts';

export const { id: kpiGraphId } = splitStream(kpiGraphStream);

const stateOf = async ({ execute }: CommandContext, kpiId: string): Promise<KpiState> =>
  (await execute.state(kpi, kpiId)).state;

/** The KPI and the inputs of a formula. */
export const kpiGraphFacts = async (
  context: CommandContext,
  { data: { kpiId, formula } }: SetKpiFormula,
): Promise<KpiGraphFacts> => ({
  kpi: await stateOf(context, kpiId),
  inputs: await Promise.all(formula.inputs.map((input) => stateOf(context, input.kpiId))),
});

/**
 * Sets the formula of a KPI before the KPI is defined in its own stream. The definition is decided first, so that one that is
 * refused leaves no formula. After a failure in between, the same request with the same Idempotency-Key completes it.
 */
export const setFormulaOf = async (
  context: CommandContext,
  define: DefineKpi,
  headers: RequestHeaders,
): Promise<void> => {
  const { kpiId, formula, occurredAt } = define.data;
  if (!formula) return;
  // What was defined before is answered as then, even if it would be refused today.
  if ((await stateOf(context, kpiId)).status !== 'unset') return;
  const defined = kpi
    .decide(define, kpi.initial, await kpiFacts(context, define))
    .reduce(evolveKpi, kpi.initial);
  const command: SetKpiFormula = { ...define, type: 'SetKpiFormula', data: { kpiId, formula, occurredAt } };
  await context.execute({
    decider: kpiGraph,
    id: kpiGraphId,
    command,
    facts: async () => ({ ...(await kpiGraphFacts(context, command)), kpi: defined }),
    ...headers,
  });
};
