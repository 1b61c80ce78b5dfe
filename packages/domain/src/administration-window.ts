import { dayOf } from '@cairn/contracts/day';
import type { Instant } from '@cairn/contracts/envelope';
import type { DayRange } from '@cairn/contracts/values';

/** Whether something was recorded after the last day of its cycle's administration window, in the cycle's time zone. */
export const isRecordedLate = (
  recordedAt: Instant,
  { administrationWindow, timeZone }: { administrationWindow: DayRange; timeZone: string },
): boolean => dayOf(recordedAt, timeZone) > administrationWindow.to;
