import type { Stored } from '../tables/stored.ts';
import type { Tables } from '../tables/tables.ts';
import type { Clock } from './clock.ts';
import type { DecidedStream, DecidedStreams } from './decided.ts';
import type { RecentIds } from './recent-ids.ts';
import type { Writer } from './writer.ts';

/** The parts of an open log that an append works with. */
export type LogParts = Stored & {
  readonly tables: Tables;
  readonly recent: RecentIds;
  readonly decided: DecidedStreams;
  readonly writer: Writer;
  readonly clock: Clock;
  readonly numbers: { readonly next: () => number };
  readonly revive: (stream: DecidedStream, first: number) => void;
};
