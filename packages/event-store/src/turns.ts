/**
 * Runs pieces of work with the same name one after the other, in the order in which they were asked for, and those with
 * different names side by side. A failure reaches only the caller that asked for the work, and delays nobody.
 */
export const createTurns = () => {
  const last = new Map<string, Promise<unknown>>();
  return <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const before = last.get(name);
    const run = before ? before.then(work) : work();
    const leave = (): void => {
      if (last.get(name) === settled) last.delete(name);
    };
    const settled = run.then(leave, leave);
    last.set(name, settled);
    return run;
  };
};
