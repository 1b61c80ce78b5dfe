import type { Blocks } from '../tables/blocks.ts';
import type { Clock } from './clock.ts';
import type { Held, Holder } from './decided.ts';
import type { Index } from '../tables/stream-index.ts';
import type { RecentIds } from './recent-ids.ts';
import type { Tables } from '../tables/tables.ts';
import type { Writer } from './writer.ts';

/** What an open log is made of. */
export type LogParts = {
  readonly tables: Tables;
  readonly index: Index;
  readonly blocks: Blocks;
  readonly recent: RecentIds;
  readonly holder: Holder;
  readonly writer: Writer;
  readonly clock: Clock;
  readonly numbers: { readonly next: () => number };
  readonly revive: (stream: Held, first: number) => void;
};
