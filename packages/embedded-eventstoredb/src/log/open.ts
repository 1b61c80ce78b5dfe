import { append, type AppendRequest, type AppendResult } from './append.ts';
import { blocksOf, type Block } from './blocks.ts';
import { startClock } from './clock.ts';
import type { commitGroup } from './commit.ts';
import { removeStream, reviveStream, type RemoveRequest, type RemoveResult } from './remove.ts';
import { newFinder } from './finder.ts';
import { holdStreams } from './held.ts';
import { lockDataDir } from './lock.ts';
import { inFolder, makeFolder } from './folder.ts';
import { highestNumber } from './names.ts';
import type { LogParts } from './parts.ts';
import { recentIds } from './recent.ts';
import type { StoredStream } from './stream.ts';
import { openSound, soundly } from './torn.ts';
import { warmRecentIds } from './warm.ts';
import { watchers, type Watchers } from './watch.ts';
import { startWriter } from './writer.ts';

/** An open event log. Everything it shows is on disk. */
export type Log = {
  readonly append: (request: AppendRequest) => Promise<AppendResult>;
  readonly remove: (request: RemoveRequest) => Promise<RemoveResult>;
  readonly find: (stream: string) => StoredStream;
  /** The first position that holds nothing yet. */
  readonly end: () => number;
  readonly parts: LogParts;
  readonly watch: Watchers['watch'];
  /** Bytes of appends that wait for the disk. */
  readonly backlog: () => number;
  readonly close: () => Promise<void>;
};

/** `commit` stands in for putting a group on disk. */
export type LogOptions = { readonly commit?: typeof commitGroup };

/** The first event stands here: 0 is what clients take for "before everything". */
const FIRST_POSITION = 1;

const endOf = (last: Block | undefined): number => (last ? last.key + last.bytes.length : FIRST_POSITION);

/** Does what may fail with a claimed folder, and gives the folder back when it does. */
const claimed = <Result>(unlock: () => void, work: () => Result): Result => {
  try {
    return work();
  } catch (error) {
    unlock();
    throw error;
  }
};

/**
 * Opens the log in `dir`, creating it where there is none. Throws `DataDirInUse` when another server has it,
 * `UnusableFolder` when it is no folder or may not be written, and `TornDataFile` when its data file is damaged.
 * The time it takes does not depend on how many events there are.
 */
export const openLog = (dir: string, options: LogOptions = {}): Log => {
  makeFolder(dir);
  const unlock = inFolder(dir, () => lockDataDir(dir));
  const tables = claimed(unlock, () => openSound(dir));
  const blocks = blocksOf(tables);
  const recent = recentIds();
  const holder = holdStreams(tables, blocks, recent);
  const finder = newFinder(tables, blocks);
  const watching = watchers();
  let highest = highestNumber(tables);
  let end = endOf(blocks.before(Infinity));
  claimed(unlock, () => soundly(dir, () => warmRecentIds(tables, blocks, recent)));

  const writer = startWriter(tables, {
    ...options,
    end,
    onFlushed: (flushed) => {
      for (const block of flushed.blocks) blocks.remember(block);
      finder.forget();
      end = flushed.end;
      holder.settle(flushed.touched, end);
      watching.notify(flushed.touched);
    },
    onFailed: () => {
      blocks.forget();
      finder.forget();
      holder.clear();
      recent.clear();
      warmRecentIds(tables, blocks, recent);
      highest = highestNumber(tables);
      return end;
    },
  });
  const parts: LogParts = {
    tables,
    blocks,
    recent,
    holder,
    writer,
    clock: startClock(),
    numbers: { next: () => ++highest },
    revive: (stream, first) => reviveStream(parts, stream, first),
  };
  return {
    append: (request) => append(parts, request),
    remove: (request) => removeStream(parts, request),
    find: finder.find,
    end: () => end,
    parts,
    watch: watching.watch,
    backlog: writer.backlog,
    close: async () => {
      await writer.idle();
      await tables.root.close();
      unlock();
    },
  };
};
