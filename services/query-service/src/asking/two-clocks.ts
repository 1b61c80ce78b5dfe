import { isBackdated } from '@cairn/contracts/backdated';

/** Both times of something that was recorded, and whether it is dated before it was. */
export const showClocks = (occurredAt: string, recordedAt: string) => ({
  occurredAt,
  recordedAt,
  backdated: isBackdated({ occurredAt, recordedAt }),
});

/** The same without `occurredAt`, if that is shown under another name. */
export const showRecording = (occurredAt: string, recordedAt: string) => ({
  recordedAt,
  backdated: isBackdated({ occurredAt, recordedAt }),
});
