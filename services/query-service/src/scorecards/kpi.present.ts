import { clockToleranceMs } from '@cairn/contracts/backdated';
import { dayOf } from '@cairn/contracts/day';
import { periodDays } from '@cairn/domain/kpi-period';
import type { Clock } from './kpi.cadence.ts';
import type { Measurement } from './kpi.rows.ts';

/** Whether a measurement is of a period that has begun, and not dated in the future. Older logs may hold others. */
export const isPresent = ({ now, timeZone }: Clock): ((measurement: Measurement) => boolean) => {
  const [latest, today] = [now.getTime() + clockToleranceMs, dayOf(now, timeZone)];
  return ({ period, occurred_at }) =>
    Date.parse(occurred_at) <= latest && (periodDays(period)?.from ?? '') <= today;
};
