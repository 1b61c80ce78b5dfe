import type { Personal } from '@cairn/contracts/personal';
import { fromTheBeginning } from '@cairn/domain/dated-weight';
import type { RecordedWeight } from '@cairn/read-model/scorecard.tables';

type Recording = { metadata: { recordedAt: string } };

/** The weight of a thing that was just added. */
export const weightOfNew = (value: number, { metadata }: Recording): RecordedWeight[] => [
  { from: fromTheBeginning, value, recordedAt: metadata.recordedAt, reason: null },
];

/** What an event says about a weight from a day on. */
export const weightFrom = (
  from: string,
  value: number | null,
  { metadata, data }: Recording & { data: { reason?: Personal | undefined } },
): RecordedWeight => ({ from, value, recordedAt: metadata.recordedAt, reason: data.reason ?? null });
