import { append, type AppendRequest, type AppendResult } from './append.ts';
import { blocksOf } from './blocks.ts';
import { startClock } from './clock.ts';
import type { commitGroup } from './commit.ts';
import { removeStream, reviveStream, type RemoveRequest, type RemoveResult } from './remove.ts';
import { newFinder } from './finder.ts';
import { holdStreams } from './held.ts';
import type { Entries } from './group.ts';
import { lockDataDir } from './lock.ts';
import { inFolder, makeFolder } from './folder.ts';
import { openJournal } from './journal/journal.ts';
import { readJournal, unsettledIn } from './journal/read.ts';
import type { LogParts } from './parts.ts';
import { recentIds } from './recent.ts';
import { startSettler, type SettleOptions } from './settle.ts';
import type { StoredStream } from './stream.ts';
import { indexOf } from './stream-index.ts';
import { tablesEnd } from './tables.ts';
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
  /** Resolves when the tables have all that is stored by now. */
  readonly settle: () => Promise<void>;
  readonly close: () => Promise<void>;
};

export type LogOptions = SettleOptions & {
  /** Stands in for putting a group on disk. */
  readonly commit?: typeof commitGroup;
  /** Bytes with which a file of the journal is full. */
  readonly segmentBytes?: number;
};

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
  const index = indexOf(tables);
  const recent = recentIds();
  const holder = holdStreams(index, blocks, recent);
  const finder = newFinder(index, blocks);
  const watching = watchers();
  const settledEnd = tablesEnd(tables);
  const settler = startSettler({ tables, blocks, index, end: settledEnd }, options);
  let end = settledEnd;
  /** Shows what is in the journal. */
  const show = (entries: Entries): void => {
    for (const block of entries.blocks) blocks.remember(block);
    index.add(entries);
    settler.add(entries);
  };
  const journal = claimed(unlock, () => {
    const found = readJournal(dir);
    for (const { record } of unsettledIn(dir, found, settledEnd)) {
      show(record);
      end = record.end;
    }
    soundly(dir, () => warmRecentIds(index, blocks, recent));
    return openJournal(dir, { ...options, end, found, settledUpTo: settler.upTo });
  });
  let highest = index.highestNumber();

  const store = { dir, journal, settler };
  const writer = startWriter(store, {
    ...options,
    end,
    onFlushed: (flushed) => {
      show(flushed.entries);
      finder.forget();
      end = flushed.end;
      holder.settle(flushed.touched, end);
      watching.notify(flushed.touched);
    },
    onFailed: () => {
      finder.forget();
      holder.clear();
      recent.clear();
      warmRecentIds(index, blocks, recent);
      highest = index.highestNumber();
      return end;
    },
  });
  const parts: LogParts = {
    tables,
    index,
    blocks,
    recent,
    holder,
    writer,
    clock: startClock(),
    numbers: { next: () => ++highest },
    revive: (stream, first) => reviveStream(parts, stream, first),
  };
  const close = async (): Promise<void> => {
    await writer.idle();
    await settler.upTo(end);
    journal.close();
    await tables.root.close();
    unlock();
  };
  let closed: Promise<void> | undefined;
  return {
    append: (request) => append(parts, request),
    remove: (request) => removeStream(parts, request),
    find: finder.find,
    end: () => end,
    parts,
    watch: watching.watch,
    backlog: writer.backlog,
    settle: () => settler.upTo(end),
    close: () => (closed ??= close()),
  };
};
