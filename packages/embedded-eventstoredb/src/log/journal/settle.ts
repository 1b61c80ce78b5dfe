import type { Blocks } from '../tables/blocks.ts';
import type { Entries } from '../append/write-group.ts';
import type { Index } from '../tables/stream-index.ts';
import { endOf } from './record.ts';
import { nameKey } from '../streams/names.ts';
import { encodeRun, type Tables } from '../tables/tables.ts';

/** Moves what is in the journal to the tables. */
export type Settler = {
  /** These are in the journal, behind what was there before. */
  readonly add: (entries: Entries) => void;
  /** Resolves when everything before this position that was added is in the tables; rejects when it could not be. */
  readonly upTo: (end: number) => Promise<void>;
  /** Bytes of events that are in the journal alone. */
  readonly backlog: () => number;
};

export type SettleOptions = {
  /** So many bytes are moved at once. */
  readonly settleBytes?: number;
  /** Fewer wait so long. */
  readonly settleAfterMs?: number;
};

const SETTLE_BYTES = 256 * 1024;
const SETTLE_AFTER_MS = 1_000;
/** No more than this is moved in one turn of the event loop. */
const MOST_BYTES = 1024 * 1024;

const bytesOf = ({ blocks }: Entries): number => blocks.reduce((sum, { bytes }) => sum + bytes.length, 0);

/**
 * Puts entries into the tables in one transaction and resolves when it is on disk. All puts happen in one turn of the
 * event loop, which is what binds them into one transaction.
 */
export const putEntries = async (
  { root, blocks, runs, names }: Tables,
  several: readonly Entries[],
): Promise<void> => {
  const puts: Promise<boolean>[] = [];
  for (const entries of several) {
    for (const { key, bytes } of entries.blocks) puts.push(blocks.put(key, bytes));
    for (const { stream, run } of entries.runs) puts.push(runs.put([stream, run.first], encodeRun(run)));
    for (const { name, number } of entries.names) puts.push(names.put(nameKey(name), number));
  }
  const done = await Promise.all(puts);
  if (!done.every(Boolean)) throw new Error('the store refused a write');
  root.resetReadTxn();
};

type Waiting = { readonly end: number; readonly settle: (error?: unknown) => void };

/** Starts to move what is added. `end` is where the tables end. */
export const startSettler = (
  parts: { readonly tables: Tables; readonly blocks: Blocks; readonly index: Index; readonly end: number },
  { settleBytes = SETTLE_BYTES, settleAfterMs = SETTLE_AFTER_MS }: SettleOptions = {},
): Settler => {
  const { tables, blocks, index } = parts;
  let { end } = parts;
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
      index.settle(entries);
      pendingBytes -= bytesOf(entries);
      end = endOf(entries, end);
    }
    pending = pending.slice(moved.length);
    blocks.settled(end);
    for (const { settle } of waiting.filter((one) => one.end <= end)) settle();
    waiting = waiting.filter((one) => one.end > end);
  };
  const isWanted = (): boolean =>
    pending.length > 0 && (isDue || waiting.length > 0 || pendingBytes >= settleBytes);
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
      const error = new Error(`the tables can't be written: ${why}; the journal has what they lack`, {
        cause,
      });
      failure = { error };
      for (const { settle } of waiting) settle(error);
      waiting = [];
      // What the tables hold is not known any more: whoever runs this process must end it.
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
    }, settleAfterMs).unref();
  };
  return {
    add: (entries) => {
      // A flush that stored nothing ends nowhere.
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
      const done = new Promise<void>((resolve, reject) => {
        waiting.push({ end: reachable, settle: (error) => (error ? reject(error) : resolve()) });
      });
      start();
      await done;
    },
    backlog: () => pendingBytes,
  };
};
