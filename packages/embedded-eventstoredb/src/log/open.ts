import { append, type AppendRequest, type AppendResult } from './append/append.ts';
import { blocksOf } from './tables/blocks.ts';
import { startClock } from './append/clock.ts';
import type { commitGroup } from './append/commit.ts';
import { removeStream, reviveStream, type RemoveRequest, type RemoveResult } from './append/remove.ts';
import { newFinder } from './streams/finder.ts';
import { holdStreams } from './append/decided.ts';
import type { Entries } from './append/write-group.ts';
import { lockDataDir } from './disk/lock.ts';
import { inFolder, makeFolder } from './disk/folder.ts';
import { openJournal } from './journal/journal.ts';
import { placesIn, readJournal, unsettledIn } from './journal/read.ts';
import { endOf } from './journal/record.ts';
import type { LogParts } from './append/parts.ts';
import { recentIds } from './append/recent-ids.ts';
import { startSettler, type SettleOptions } from './journal/settle.ts';
import type { StoredStream } from './streams/stream.ts';
import { indexOf } from './tables/stream-index.ts';
import { tablesEnd, type Tables } from './tables/tables.ts';
import { openSound, soundly } from './check/torn.ts';
import { warmRecentIds } from './append/warm.ts';
import { watchers, type Watchers } from './read/watch.ts';
import { startWriter } from './append/writer.ts';

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
  /** Finishes what is under way, moves it to the tables and gives the folder back. Refuses appends from then on. */
  readonly close: () => Promise<void>;
};

export type LogOptions = SettleOptions & {
  /** Stands in for putting a group on disk. */
  readonly commit?: typeof commitGroup;
  /** Bytes with which a file of the journal is full. */
  readonly segmentBytes?: number;
};

/** Does what may fail with something that was taken, and gives that back when it does. */
const holding = <Result>(giveBack: () => void, work: () => Result): Result => {
  try {
    return work();
  } catch (error) {
    giveBack();
    throw error;
  }
};

/** What a log with these tables and this journal is read by, and where it ends. Moves nothing, and writes nothing. */
const readLog = (dir: string, tables: Tables) => {
  const settledEnd = soundly(dir, () => tablesEnd(tables));
  const journal = readJournal(dir);
  const unsettled = unsettledIn(dir, journal, settledEnd);
  const blocks = blocksOf(tables);
  const index = indexOf(tables);
  /** Shows what is in the journal. */
  const show = (entries: Entries): void => {
    for (const block of entries.blocks) blocks.remember(block);
    index.add(entries);
  };
  for (const entries of unsettled) show(entries);
  const recent = recentIds();
  soundly(dir, () => warmRecentIds(index, blocks, recent));
  const highest = soundly(dir, () => index.highestNumber());
  const last = unsettled.at(-1);
  const end = last ? endOf(last, settledEnd) : settledEnd;
  return { settledEnd, places: placesIn(journal), unsettled, blocks, index, show, recent, highest, end };
};

/**
 * Opens the log in `dir`, creating it where there is none. Throws `DataDirInUse` when another server has it,
 * `UnusableFolder` when it is no folder or may not be written, and `TornDataFile` when its data file is damaged.
 * The time it takes does not depend on how many events there are.
 */
export const openLog = (dir: string, options: LogOptions = {}): Log => {
  makeFolder(dir);
  const unlock = inFolder(dir, () => lockDataDir(dir));
  const tables = holding(unlock, () => openSound(dir));
  const giveBack = (): void => {
    void tables.root.close();
    unlock();
  };
  const read = holding(giveBack, () => readLog(dir, tables));
  const { blocks, index, recent, places, show } = read;
  let { end, highest } = read;
  const settler = startSettler({ tables, blocks, index, end: read.settledEnd }, options);
  const journal = holding(giveBack, () =>
    inFolder(dir, () => openJournal(dir, { ...options, end, places, settledUpTo: settler.upTo })),
  );
  for (const entries of read.unsettled) settler.add(entries);
  const holder = holdStreams(index, blocks, recent);
  const finder = newFinder(index, blocks);
  const watching = watchers();

  const store = { dir, journal, settler };
  const writer = startWriter(store, {
    ...options,
    end,
    onFlushed: (flushed) => {
      show(flushed.entries);
      settler.add(flushed.entries);
      finder.forget();
      // Without the positions that were left unused behind the last event: the next server gives them away again.
      end = endOf(flushed.entries, end);
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
    try {
      await settler.upTo(end);
    } finally {
      journal.close();
      await tables.root.close();
      unlock();
    }
  };
  let closed: Promise<void> | undefined;
  const refuseClosed = (): void => {
    if (closed) throw new Error('the event log is closed');
  };
  return {
    append: async (request) => {
      refuseClosed();
      return append(parts, request);
    },
    remove: async (request) => {
      refuseClosed();
      return removeStream(parts, request);
    },
    find: finder.find,
    end: () => end,
    parts,
    watch: watching.watch,
    backlog: writer.backlog,
    settle: () => settler.upTo(end),
    close: () => (closed ??= close()),
  };
};
