import { clockToleranceMs } from '@cairn/contracts/backdated';
import { dayOf } from '@cairn/contracts/day';
import { periodDays } from '@cairn/domain/kpi-period';
import type { Clock } from './kpi.cadence.ts';
import type { Measurement } from './kpi.rows.ts';

/** Whether a measurement is of a period that has begun, and not dated in the future. Older logs may hold others. */
export const isPresent =
  ({ now, timeZone }: Clock) =>
  ({ period, occurred_at }: Measurement): boolean =>
    Date.parse(occurred_at) <= now.getTime() + clockToleranceMs &&
    (periodDays(period)?.from ?? '') <= dayOf(now, timeZone);
