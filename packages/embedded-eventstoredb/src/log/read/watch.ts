/** Wakes readers when the log, or one stream of it, has grown. */
export type Watchers = {
  /** Calls `wake` after each flush that wrote to the stream, or after every flush. Returns a function that stops it. */
  readonly watch: (stream: string | undefined, wake: () => void) => () => void;
  /** Wakes the watchers of streams that have grown, in later turns of the event loop: appends are answered first. */
  readonly notify: (touched: ReadonlySet<string>) => void;
};

/** Watchers woken in one turn, so that thousands of them do not delay other calls. */
const AT_ONCE = 50;

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
  let grown = new Set<string>();
  let isWaking = false;

  const wakeSome = (waking: (() => void)[]): void => {
    for (const wake of waking.splice(0, AT_ONCE)) wake();
    if (waking.length > 0) setImmediate(wakeSome, waking);
    else if (grown.size > 0) setImmediate(wakeAll);
    else isWaking = false;
  };
  const wakeAll = (): void => {
    const touched = grown;
    grown = new Set();
    wakeSome([...everything, ...[...touched].flatMap((stream) => [...(byStream.get(stream) ?? [])])]);
  };
  const notify = (touched: ReadonlySet<string>): void => {
    if (everything.size === 0 && byStream.size === 0) return;
    for (const stream of touched) grown.add(stream);
    if (isWaking || grown.size === 0) return;
    isWaking = true;
    setImmediate(wakeAll);
  };
  return { watch, notify };
};
