import type { AdmitKpiFeeder, DismissKpiFeeder } from '@cairn/contracts/kpi.commands';
import type { KpiEvent } from '@cairn/contracts/kpi.events';
import { reject } from '@cairn/contracts/rejection';
import { refuseRetired } from './kpi.definition.ts';
import type { DefinedKpi } from './kpi.state.ts';
import { refuseFuture } from './occurred-at.ts';

/** Lets a machine write the readings of the KPI. */
export const admitFeeder = (command: AdmitKpiFeeder, state: DefinedKpi): KpiEvent[] => {
  const { data } = command;
  refuseFuture(command);
  if (state.feeders.has(data.feederId)) return [];
  refuseRetired(state);
  return [{ type: 'KpiFeederAdmitted', data }];
};

/** From now on, the machine may no longer write readings of the KPI. */
export const dismissFeeder = (command: DismissKpiFeeder, state: DefinedKpi): KpiEvent[] => {
  const { data } = command;
  refuseFuture(command);
  if (state.feeders.has(data.feederId)) return [{ type: 'KpiFeederDismissed', data }];
  return state.dismissed.has(data.feederId)
    ? []
    : reject('notFound', 'kpi/unknown-feeder', 'No such machine may write the readings of this KPI.');
};
