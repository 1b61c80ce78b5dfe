import type { Instant } from './envelope.ts';

/** How far clocks may lie apart and still count as the same. */
export const clockToleranceMs = 5 * 60_000;

/** When something happened, as its writer said, and when that was recorded. */
export type TwoClocks = { occurredAt: Instant; recordedAt: Instant };

/** Whether something is dated more than five minutes before it was recorded. */
export const isBackdated = ({ occurredAt, recordedAt }: TwoClocks): boolean =>
  Date.parse(recordedAt) - Date.parse(occurredAt) > clockToleranceMs;
