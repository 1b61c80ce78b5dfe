import { dayOf } from '@cairn/contracts/day';
import type { ReviseKpiTarget, WithdrawKpiTarget } from '@cairn/contracts/kpi.commands';
import type { KpiEvent } from '@cairn/contracts/kpi.events';
import { refuseField } from '@cairn/contracts/rejection';
import { inForceOn } from './dated.ts';
import type { DefinedKpi } from './kpi.state.ts';
import { checkAnchors, sameAnchors } from './kpi-anchors.ts';
import { beginning, refuseBefore, refuseFuture } from './occurred-at.ts';
import { refuseBackdated } from './reason.rules.ts';

/** Revises the anchors from a day on; a day before today, in this time zone, needs a reason. */
export const reviseTarget = (command: ReviseKpiTarget, state: DefinedKpi, timeZone: string): KpiEvent[] => {
  const { data, at } = command;
  const { reason, effectiveFrom: day } = data;
  refuseBackdated({ thing: 'kpi', reason, day, field: 'effectiveFrom' }, dayOf(at, timeZone));
  refuseBefore(beginning(state.definedAt, data.effectiveFrom), command);
  checkAnchors(state.direction, data.anchors);
  const inForce = inForceOn(state.revisions, data.effectiveFrom) ?? state.anchors;
  return sameAnchors(inForce, data.anchors) ? [] : [{ type: 'KpiTargetRevised', data }];
};

/** Withdraws what was revised from a day on. The target before it is in force again. */
export const withdrawTarget = (command: WithdrawKpiTarget, state: DefinedKpi): KpiEvent[] => {
  const { data } = command;
  refuseFuture(command);
  refuseBefore(beginning(state.definedAt, data.effectiveFrom), command);
  if (state.revisions.some(({ from }) => from === data.effectiveFrom))
    return [{ type: 'KpiTargetWithdrawn', data }];
  if (state.withdrawnDays.has(data.effectiveFrom)) return [];
  return refuseField('kpi/unknown-target', `No target was revised from ${data.effectiveFrom} on.`, {
    path: 'effectiveFrom',
    message: 'the day from which a target was revised',
  });
};
