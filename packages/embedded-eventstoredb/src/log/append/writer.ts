import { setImmediate as endOfTurn } from 'node:timers/promises';
import { commitGroup, type Store } from './commit.ts';
import { newGroup, seal, type Entries, type Group } from './write-group.ts';

/** What one flush made durable. */
export type Flushed = {
  readonly entries: Entries;
  readonly touched: ReadonlySet<string>;
};

export type Writer = {
  /** The group that takes the next append. */
  readonly group: () => Group;
  /** Asks for a flush and resolves when everything decided so far is on disk; rejects when it was not written. */
  readonly flushed: () => Promise<void>;
  /** Bytes decided and not yet on disk. */
  readonly backlog: () => number;
  readonly idle: () => Promise<void>;
};

/**
 * Group commit: appends that arrive while a flush runs share the next one, and at most one flush runs at a time,
 * so when one fails nothing behind it has been written.
 */
export const startWriter = (
  store: Store,
  options: {
    readonly end: number;
    readonly onFlushed: (flushed: Flushed) => void;
    /** Puts a group on disk; what it rejects with, the waiting appends are refused with. */
    readonly commit?: (store: Store, group: Group) => Promise<void>;
    /** Undo what was decided in memory; returns the end of the log on disk. */
    readonly onFailed: () => number;
  },
): Writer => {
  const commit = options.commit ?? commitGroup;
  let open = newGroup(options.end);
  let running: Promise<void> | undefined;
  let runningBytes = 0;

  const take = (): Group => {
    const group = open;
    // The next group fills the same scratch: this one must have copied out what it wrote there.
    seal(group);
    open = newGroup(group.end, group.scratch);
    runningBytes = group.bytes;
    return group;
  };
  const fail = (group: Group, cause: unknown): void => {
    const why = cause instanceof Error ? cause.message : String(cause);
    const error = new Error(`the event store could not write to disk: ${why}`, { cause });
    const behind = open;
    open = newGroup(options.onFailed(), group.scratch);
    for (const settle of [...group.settle, ...behind.settle]) settle(error);
  };
  const run = async (): Promise<void> => {
    while (open.settle.length > 0) {
      const group = take();
      try {
        await commit(store, group);
        options.onFlushed({ entries: group, touched: group.touched });
        for (const settle of group.settle) settle(undefined);
      } catch (cause) {
        fail(group, cause);
      }
    }
    running = undefined;
    runningBytes = 0;
  };
  const start = async (): Promise<void> => {
    await endOfTurn();
    await run();
  };
  const flushed = (): Promise<void> =>
    new Promise((resolve, reject) => {
      open.settle.push((error) => (error ? reject(error) : resolve()));
      running ??= start();
    });
  return {
    group: () => open,
    flushed,
    backlog: () => open.bytes + runningBytes,
    idle: async () => {
      await running;
    },
  };
};
