import type { Relations } from '@cairn/access/matching';
import { admitFeederBody, dismissFeederBody } from '@cairn/contracts/feeder.commands';
import {
  changeKpiOwnerBody,
  correctMeasurementBody,
  defineKpiBody,
  type KpiCommand,
  recordMeasurementBody,
  retireKpiBody,
  reviseKpiBody,
  reviseKpiTargetBody,
  withdrawKpiTargetBody,
} from '@cairn/contracts/kpi.commands';
import { kpi } from '@cairn/domain/kpi.decider';
import type { SentCommand } from '../command-route.ts';
import { commandRoutes } from '../command-routes.ts';
import type { CommandContext } from '../context.ts';
import { kpiFacts } from './kpi.facts.ts';
import { setFormulaOf } from './kpi-graph.facts.ts';
import { relationsToKpi } from './kpi.relations.ts';

const kpiRelations = async (
  context: CommandContext,
  { principal, data }: SentCommand<KpiCommand>,
): Promise<Relations> => {
  const { state } = await context.execute.state(kpi, data.kpiId);
  return relationsToKpi(context, principal, state);
};

/** The commands to KPIs. */
export const kpiRoutes = commandRoutes(
  { decider: kpi, key: 'kpiId', relations: kpiRelations, facts: kpiFacts },
  {
    DefineKpi: {
      path: '/v1/kpis',
      summary: 'Define a KPI with its anchors',
      body: defineKpiBody,
      makes: 'kpiId',
      prepare: setFormulaOf,
    },
    ReviseKpi: {
      path: '/v1/kpis/:kpiId/revisions',
      summary: 'Revise the definition of a KPI, with the reason; earlier definitions are kept',
      body: reviseKpiBody,
    },
    ChangeKpiOwner: {
      path: '/v1/kpis/:kpiId/owner',
      summary: 'Give a KPI another owner',
      body: changeKpiOwnerBody,
    },
    RetireKpi: {
      path: '/v1/kpis/:kpiId/retire',
      summary: 'Retire a KPI, which is measured no longer; its history stays',
      description:
        'What rests on it stays as it is. `GET /v1/kpis/{kpiId}` of the query service names that in `usedBy`, before and after, and warns of a retired KPI that is still used.',
      body: retireKpiBody,
    },
    AdmitKpiFeeder: {
      path: '/v1/kpis/:kpiId/feeders',
      summary: 'Let a machine write the readings of a KPI',
      body: admitFeederBody,
    },
    DismissKpiFeeder: {
      path: '/v1/kpis/:kpiId/feeders/:feederId/dismiss',
      summary: 'From now on a machine may no longer write the readings of a KPI',
      body: dismissFeederBody,
    },
    RecordMeasurement: {
      path: '/v1/kpis/:kpiId/measurements',
      summary: 'Record the measurement of a period',
      body: recordMeasurementBody,
      makes: 'measurementId',
    },
    CorrectMeasurement: {
      path: '/v1/kpis/:kpiId/measurements/:measurementId/corrections',
      summary: 'Correct a measurement; the earlier reading is kept',
      body: correctMeasurementBody,
    },
    ReviseKpiTarget: {
      path: '/v1/kpis/:kpiId/targets',
      summary:
        'Revise the anchors of a KPI from a day on, or for some days; a day in the past needs a reason',
      body: reviseKpiTargetBody,
    },
    WithdrawKpiTarget: {
      path: '/v1/kpis/:kpiId/targets/withdraw',
      summary: 'Withdraw the target of a day; the one before it is in force again',
      body: withdrawKpiTargetBody,
    },
  },
);
