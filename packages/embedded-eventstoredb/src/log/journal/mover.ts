import { bytesOf, endOf, putEntries, type Entries } from '../tables/entries.ts';
import type { Stored } from '../tables/stored.ts';
import type { Tables } from '../tables/tables.ts';

/** Moves entries from the journal to the tables in the background. */
export type Mover = {
  /** Adds entries that were just written to the journal. */
  readonly add: (entries: Entries) => void;
  /** Resolves when all added entries before this position are in the tables; rejects if they could not be moved. */
  readonly upTo: (end: number) => Promise<void>;
  /** Bytes of events that are only in the journal. */
  readonly backlog: () => number;
};

export type MoveOptions = {
  /** Entries are moved once there are this many bytes of them. */
  readonly moveBytes?: number;
  /** Fewer bytes are moved after this time. */
  readonly moveAfterMs?: number;
};

const MOVE_BYTES = 256 * 1024;
const MOVE_AFTER_MS = 1_000;
/** No more than this is moved in one turn of the event loop. */
const MOST_BYTES = 1024 * 1024;

type Waiting = { readonly end: number; readonly done: (error?: unknown) => void };

/** Starts a mover. `end` is where the tables end. */
export const startMover = (
  log: Stored & { readonly tables: Tables; readonly end: number },
  { moveBytes = MOVE_BYTES, moveAfterMs = MOVE_AFTER_MS }: MoveOptions = {},
): Mover => {
  const { tables, blocks, index } = log;
  let { end } = log;
  let pending: Entries[] = [];
  let pendingBytes = 0;
  let waiting: Waiting[] = [];
  let timer: NodeJS.Timeout | undefined;
  let isRunning = false;
  let isDue = false;
  let failure: { readonly error: unknown } | undefined;

  const take = (): Entries[] => {
    let bytes = 0;
    const over = pending.findIndex((entries) => (bytes += bytesOf(entries)) >= MOST_BYTES);
    return pending.slice(0, over < 0 ? pending.length : over + 1);
  };
  const move = async (moved: readonly Entries[]): Promise<void> => {
    await putEntries(tables, moved);
    for (const entries of moved) {
      index.moved(entries);
      pendingBytes -= bytesOf(entries);
      end = endOf(entries, end);
    }
    pending = pending.slice(moved.length);
    blocks.moved(end);
    for (const { done } of waiting.filter((one) => one.end <= end)) done();
    waiting = waiting.filter((one) => one.end > end);
  };
  const isWanted = (): boolean =>
    pending.length > 0 && (isDue || waiting.length > 0 || pendingBytes >= moveBytes);
  const run = async (): Promise<void> => {
    isRunning = true;
    clearTimeout(timer);
    timer = undefined;
    try {
      while (isWanted()) {
        isDue = false;
        await move(take());
      }
    } catch (cause) {
      const why = cause instanceof Error ? cause.message : String(cause);
      const error = new Error(`the tables can't be written: ${why}; what they lack is safe in the journal`, {
        cause,
      });
      failure = { error };
      for (const { done } of waiting) done(error);
      waiting = [];
      // The content of the tables is now unknown. The unhandled rejection ends the process.
      throw error;
    }
    isRunning = false;
    if (pending.length > 0) arm();
  };
  const start = (): void => {
    if (!isRunning && isWanted()) void run();
  };
  const arm = (): void => {
    timer ??= setTimeout(() => {
      timer = undefined;
      isDue = pending.length > 0;
      start();
    }, moveAfterMs).unref();
  };
  return {
    add: (entries) => {
      // A flush without blocks has no end to move to.
      if (entries.blocks.length === 0) return;
      pending.push(entries);
      pendingBytes += bytesOf(entries);
      arm();
      start();
    },
    upTo: async (wanted) => {
      if (failure) throw failure.error;
      const last = pending.at(-1);
      const reachable = last ? Math.min(wanted, endOf(last, end)) : end;
      if (reachable <= end) return;
      const moved = new Promise<void>((resolve, reject) => {
        waiting.push({ end: reachable, done: (error) => (error ? reject(error) : resolve()) });
      });
      start();
      await moved;
    },
    backlog: () => pendingBytes,
  };
};
