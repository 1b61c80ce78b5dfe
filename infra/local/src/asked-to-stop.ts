const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const parentMs = 500;
/** A terminal and the package manager both pass on the same Ctrl-C; a later one is a second wish. */
const sameWishMs = 1_000;

/**
 * Aborts when this process is asked to stop, by a signal or because the package manager that started it is gone; a second
 * wish calls `hurry`.
 */
export const askedToStop = (hurry: () => void): AbortSignal => {
  const stopping = new AbortController();
  let first = 0;
  const stop = (): void => {
    if (!first) {
      first = Date.now();
      stopping.abort();
    } else if (Date.now() - first > sameWishMs) hurry();
  };
  for (const signal of signals) process.on(signal, stop);
  if (process.env.npm_lifecycle_event) {
    const parent = process.ppid;
    const watch = setInterval(() => {
      if (process.ppid === parent) return;
      clearInterval(watch);
      stop();
    }, parentMs);
    watch.unref();
  }
  return stopping.signal;
};
