import { metastreamOf } from '../log/streams/metastream.ts';
import type { FilterSpec } from '../record/match.ts';

/** What a persistent subscription to everything is to. */
export const ALL = '$all';

/** A persistent subscription as it was asked for. Places are revisions of a stream, or positions in `$all`. */
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
  /** 0 for any number. */
  readonly maxSubscriberCount: number;
  readonly liveBufferSize: number;
  readonly readBatchSize: number;
  readonly historyBufferSize: number;
  readonly messageTimeoutMs: number;
  readonly checkpointAfterMs: number;
  readonly strategy: string;
};

/**
 * A group as stored: `next` is the first place that is not known to be answered for, and `hasCheckpoint` whether
 * answers led there, or the settings alone.
 */
export type StoredGroup = {
  readonly settings: GroupSettings;
  readonly next: number;
  readonly hasCheckpoint?: boolean;
};

export const groupKey = (stream: string, group: string): string => `${stream}::${group}`;

/** Why settings can't be taken, in EventStoreDB's words; undefined if they can. */
export const refusalOf = ({ readBatchSize, historyBufferSize }: GroupSettings): string | undefined =>
  readBatchSize >= historyBufferSize
    ? "Specified argument was out of the range of valid values. (Parameter 'ReadBatchSize may not be greater than or equal to BufferSize')"
    : undefined;

const OWN_STREAMS = '$persistentsubscription-';

/** Whether the server keeps a stream for its groups, or the stream it is the metadata of; a group on `$all` is given none. */
export const isGroups = (stream: string): boolean =>
  stream.startsWith(OWN_STREAMS) || stream.startsWith(metastreamOf(OWN_STREAMS));

export const parkedStream = ({ stream, group }: GroupSettings): string =>
  `${OWN_STREAMS}${groupKey(stream, group)}-parked`;
