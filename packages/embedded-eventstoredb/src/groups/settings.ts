import { metastreamOf } from '../log/streams/metastream.ts';
import type { FilterSpec } from '../record/match.ts';

/** The source of a persistent subscription to everything. */
export const ALL = '$all';

/** The settings of a persistent subscription. Places are revisions of its stream, or positions in `$all`. */
export type GroupSettings = {
  readonly stream: string;
  readonly group: string;
  readonly startFrom: number | 'start' | 'end';
  readonly filter: FilterSpec | undefined;
  readonly resolveLinks: boolean;
  readonly extraStatistics: boolean;
  readonly maxRetryCount: number;
  readonly minCheckpointCount: number;
  readonly maxCheckpointCount: number;
  /** 0 for no limit. */
  readonly maxSubscriberCount: number;
  readonly liveBufferSize: number;
  readonly readBatchSize: number;
  readonly historyBufferSize: number;
  readonly messageTimeoutMs: number;
  readonly checkpointAfterMs: number;
  readonly strategy: string;
};

/**
 * A group as it is stored. It resumes at `next`; everything before has been answered or was never part of the group.
 * `hasCheckpoint` tells that `next` comes from answers, not only from the settings.
 */
export type StoredGroup = {
  readonly settings: GroupSettings;
  readonly next: number;
  readonly hasCheckpoint?: boolean;
};

export const groupKey = (stream: string, group: string): string => `${stream}::${group}`;

/** Why settings are refused, in EventStoreDB's words; undefined if they are valid. */
export const refusalOf = ({ readBatchSize, historyBufferSize }: GroupSettings): string | undefined =>
  readBatchSize >= historyBufferSize
    ? "Specified argument was out of the range of valid values. (Parameter 'ReadBatchSize may not be greater than or equal to BufferSize')"
    : undefined;

const OWN_STREAMS = '$persistentsubscription-';

/** Whether a stream, or the one that it describes, is internal to persistent subscriptions. Groups on `$all` skip those. */
export const isInternalStream = (stream: string): boolean =>
  stream.startsWith(OWN_STREAMS) || stream.startsWith(metastreamOf(OWN_STREAMS));

export const parkedStream = ({ stream, group }: GroupSettings): string =>
  `${OWN_STREAMS}${groupKey(stream, group)}-parked`;
