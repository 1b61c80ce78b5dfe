import { append, type AppendRequest, type AppendResult } from './append/append.ts';
import { startClock } from './append/clock.ts';
import type { commitGroup } from './append/commit.ts';
import { decidedStreams } from './append/decided.ts';
import type { LogParts } from './append/parts.ts';
import { removeStream, reviveStream, type RemoveRequest, type RemoveResult } from './append/remove.ts';
import { warmRecentIds } from './append/warm.ts';
import { startWriter } from './append/writer.ts';
import { openSound } from './check/sound.ts';
import { closeToOthers, inFolder, makeFolder } from './disk/folder.ts';
import { lockDataDir } from './disk/lock.ts';
import { openJournal } from './journal/journal.ts';
import { startMover, type MoveOptions } from './journal/mover.ts';
import { loadLog, show } from './load.ts';
import { watchers, type Watchers } from './read/watch.ts';
import { newFinder } from './streams/finder.ts';
import type { StoredStream } from './streams/stream.ts';
import { endOf } from './tables/entries.ts';

/** An open event log. It shows only what is on disk. */
export type Log = {
  readonly append: (request: AppendRequest) => Promise<AppendResult>;
  readonly remove: (request: RemoveRequest) => Promise<RemoveResult>;
  readonly find: (stream: string) => StoredStream;
  /** The first position that holds no event yet. */
  readonly end: () => number;
  readonly parts: LogParts;
  readonly watch: Watchers['watch'];
  /** Bytes of appends that wait for the disk. */
  readonly backlog: () => number;
  /** Moves everything from the journal to the tables, and resolves when it is there. */
  readonly moveAll: () => Promise<void>;
  /** Finishes running appends, moves them to the tables and releases the folder. Refuses appends from then on. */
  readonly close: () => Promise<void>;
};

export type LogOptions = MoveOptions & {
  /** Replaces `commitGroup` in tests. */
  readonly commit?: typeof commitGroup;
  /** Size at which a file of the journal is full. */
  readonly segmentBytes?: number;
};

/** Runs work that needs a resource, and releases the resource if the work throws. */
const releasing = <Result>(release: () => void, work: () => Result): Result => {
  try {
    return work();
  } catch (error) {
    release();
    throw error;
  }
};

/**
 * Opens the log in `dir`, and creates it if there is none. Throws `DataDirInUse` if another server has it open,
 * `UnusableFolder` if it is not a folder or not writable, and `TornDataFile` if one of its files is damaged.
 * The time it takes does not depend on the number of events.
 */
export const openLog = (dir: string, options: LogOptions = {}): Log => {
  makeFolder(dir);
  const unlock = inFolder(dir, () => lockDataDir(dir));
  const tables = releasing(unlock, () => openSound(dir));
  const release = (): void => {
    void tables.root.close();
    unlock();
  };
  const loaded = releasing(release, () => loadLog(dir, tables));
  const { stored, recent, fill } = loaded;
  let { end, highestNumber } = loaded;
  const mover = startMover({ ...stored, tables, end: loaded.tablesEnd }, options);
  const journal = releasing(release, () =>
    inFolder(dir, () => openJournal(dir, { ...options, end, fill, movedUpTo: mover.upTo })),
  );
  releasing(release, () => inFolder(dir, () => closeToOthers(dir)));
  for (const entries of loaded.journal) mover.add(entries);
  const decided = decidedStreams(stored, recent);
  const finder = newFinder(stored);
  const watching = watchers();

  const writer = startWriter(
    { dir, journal, mover },
    {
      ...options,
      end,
      onFlushed: (group) => {
        show(stored, group);
        mover.add(group);
        finder.forget();
        // Not `group.end`: a restart gives away again the positions that were skipped after the last event.
        end = endOf(group, end);
        decided.flushed(group.touched, end);
        watching.notify(group.touched);
      },
      onFailed: () => {
        finder.forget();
        decided.clear();
        recent.clear();
        warmRecentIds(stored, recent);
        highestNumber = stored.index.highestNumber();
        return end;
      },
    },
  );
  const parts: LogParts = {
    ...stored,
    tables,
    recent,
    decided,
    writer,
    clock: startClock(),
    numbers: { next: () => ++highestNumber },
    revive: (stream, first) => reviveStream(parts, stream, first),
  };
  const close = async (): Promise<void> => {
    await writer.idle();
    try {
      await mover.upTo(end);
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
    moveAll: () => mover.upTo(end),
    close: () => (closed ??= close()),
  };
};
