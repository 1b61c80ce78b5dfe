/** Who wants to know when the log grows: as a whole, or one stream of it. */
export type Watchers = {
  /** Calls `wake` after each flush that touched the stream, or after every flush; returns how to stop. */
  readonly watch: (stream: string | undefined, wake: () => void) => () => void;
  readonly notify: (touched: ReadonlySet<string>) => void;
};

export const watchers = (): Watchers => {
  const everything = new Set<() => void>();
  const byStream = new Map<string, Set<() => void>>();
  const watch = (stream: string | undefined, wake: () => void): (() => void) => {
    if (stream === undefined) {
      everything.add(wake);
      return () => everything.delete(wake);
    }
    const those = byStream.get(stream) ?? new Set();
    those.add(wake);
    byStream.set(stream, those);
    return () => {
      those.delete(wake);
      if (those.size === 0) byStream.delete(stream);
    };
  };
  const notify = (touched: ReadonlySet<string>): void => {
    for (const wake of everything) wake();
    for (const stream of touched) for (const wake of byStream.get(stream) ?? []) wake();
  };
  return { watch, notify };
};
