import { setImmediate as endOfTurn } from 'node:timers/promises';
import { commitGroup, type GroupStore } from './commit.ts';
import { newWriteGroup, seal, type WriteGroup } from './write-group.ts';

export type Writer = {
  /** The group that takes the next append. */
  readonly group: () => WriteGroup;
  /** Resolves when everything decided so far is on disk; rejects if it could not be written. */
  readonly flushed: () => Promise<void>;
  /** Bytes that are decided but not yet on disk. */
  readonly backlog: () => number;
  readonly idle: () => Promise<void>;
};

/**
 * Group commit: appends that arrive during a flush share the next one. At most one flush runs at a time, so if it fails,
 * nothing after it has been written.
 */
export const startWriter = (
  store: GroupStore,
  options: {
    readonly end: number;
    readonly onFlushed: (group: WriteGroup) => void;
    /** Writes a group to disk. If it rejects, the waiting appends are refused with its error. */
    readonly commit?: (store: GroupStore, group: WriteGroup) => Promise<void>;
    /** Undoes what was decided in memory, and returns where the log ends on disk. */
    readonly onFailed: () => number;
  },
): Writer => {
  const commit = options.commit ?? commitGroup;
  let open = newWriteGroup(options.end);
  let running: Promise<void> | undefined;
  let runningBytes = 0;

  const take = (): WriteGroup => {
    const group = open;
    // The next group fills the same buffer, so this one must copy its content first.
    seal(group);
    open = newWriteGroup(group.end, group.scratch);
    runningBytes = group.bytes;
    return group;
  };
  const fail = (group: WriteGroup, cause: unknown): void => {
    const why = cause instanceof Error ? cause.message : String(cause);
    const error = new Error(`the event store could not write to disk: ${why}`, { cause });
    const next = open;
    open = newWriteGroup(options.onFailed(), group.scratch);
    for (const answer of [...group.waiting, ...next.waiting]) answer(error);
  };
  const run = async (): Promise<void> => {
    while (open.waiting.length > 0) {
      const group = take();
      try {
        await commit(store, group);
        options.onFlushed(group);
        for (const answer of group.waiting) answer(undefined);
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
      open.waiting.push((error) => (error ? reject(error) : resolve()));
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
