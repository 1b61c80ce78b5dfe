import { isBackdated } from '@cairn/contracts/backdated';

/** When something was recorded, and whether it is dated before that; for an `occurredAt` that has another name. */
export const showRecording = (occurredAt: string, recordedAt: string) => ({
  recordedAt,
  backdated: isBackdated({ occurredAt, recordedAt }),
});

/** Both times of something that was recorded, and whether it is dated before it was. */
export const showClocks = (occurredAt: string, recordedAt: string) => ({
  occurredAt,
  ...showRecording(occurredAt, recordedAt),
});
