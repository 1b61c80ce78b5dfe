import { dayOf } from '@cairn/contracts/day';
import type { ReviseKpiTarget, WithdrawKpiTarget } from '@cairn/contracts/kpi.commands';
import type { KpiEvent } from '@cairn/contracts/kpi.events';
import type { Anchors } from '@cairn/contracts/kpi.values';
import { refuseField } from '@cairn/contracts/rejection';
import { boundedOn } from './dated.ts';
import { refuseRetired } from './kpi.definition.ts';
import type { DefinedKpi } from './kpi.state.ts';
import { checkAnchors, sameAnchors } from './kpi-anchors.ts';
import { beginning, refuseBefore, refuseFuture } from './occurred-at.ts';
import { refuseBackdated } from './reason.rules.ts';

type Span = { effectiveFrom: string; effectiveTo?: string | undefined };

const checkSpan = ({ effectiveFrom, effectiveTo }: Span): void => {
  if (effectiveTo !== undefined && effectiveTo < effectiveFrom)
    refuseField('kpi/target-ends-before-it-begins', 'The last day of a target is before its first day.', {
      path: 'effectiveTo',
      message: `${effectiveFrom} or later`,
    });
};

/** Refuses a target for some days that shares some of them, but not all, with another target for some days. */
const refuseOverlap = ({ effectiveFrom, effectiveTo }: Span, { revisions }: DefinedKpi): void => {
  if (effectiveTo === undefined) return;
  const overlaps = revisions.find(
    ({ from, to }) =>
      to !== undefined &&
      (from !== effectiveFrom || to !== effectiveTo) &&
      from <= effectiveTo &&
      effectiveFrom <= to,
  );
  if (overlaps)
    refuseField(
      'kpi/overlapping-target',
      `Another target is in force from ${overlaps.from} to ${overlaps.to}.`,
      overlaps.from <= effectiveFrom
        ? { path: 'effectiveFrom', message: `a day after ${overlaps.to}` }
        : { path: 'effectiveTo', message: `a day before ${overlaps.from}` },
    );
};

/** The target in force on a day, and its last day if it has one. */
const targetOn = (
  { anchors, revisions }: DefinedKpi,
  day: string,
): { anchors: Anchors; to?: string | undefined } => {
  const said = revisions.map((each) => ({ ...each, value: { anchors: each.value, to: each.to } }));
  return boundedOn(said, day) ?? { anchors };
};

/** The anchors in force on a day. */
export const anchorsOn = (state: DefinedKpi, day: string): Anchors => targetOn(state, day).anchors;

/** Revises the anchors from a day on, or for some days; a day before today, in this time zone, needs a reason. */
export const reviseTarget = (command: ReviseKpiTarget, state: DefinedKpi, timeZone: string): KpiEvent[] => {
  const { data, at } = command;
  const { reason, effectiveFrom: day, effectiveTo: to } = data;
  refuseRetired(state);
  checkSpan(data);
  refuseBackdated({ thing: 'kpi', reason, day, field: 'effectiveFrom' }, dayOf(at, timeZone));
  refuseBefore(beginning(state.definedAt, data.effectiveFrom), command);
  checkAnchors(state.direction, data.anchors);
  refuseOverlap(data, state);
  const inForce = targetOn(state, day);
  return sameAnchors(inForce.anchors, data.anchors) && inForce.to === to
    ? []
    : [{ type: 'KpiTargetRevised', data }];
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
