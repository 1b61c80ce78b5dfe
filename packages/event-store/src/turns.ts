/**
 * Lets work on the same name run one after the other, in the order it was asked for, and work on different names side
 * by side. A failure is its own asker's and holds up nobody.
 */
export const createTurns = () => {
  const last = new Map<string, Promise<unknown>>();
  return async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const before = last.get(name);
    const run = before ? before.then(work) : work();
    const settled = run.catch(() => undefined);
    last.set(name, settled);
    try {
      return await run;
    } finally {
      if (last.get(name) === settled) last.delete(name);
    }
  };
};
