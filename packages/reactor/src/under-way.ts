import { createTurns } from '@cairn/event-store/turns';

/** How many pieces are under way at a time. */
const most = 64;

/**
 * Work on many things side by side: pieces with the same name one after the other, in the order in which they were begun.
 * After a failure no further piece starts.
 */
export const createUnderWay = () => {
  const inTurn = createTurns();
  const running = new Set<Promise<void>>();
  let failed: { error: unknown } | undefined;
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    if (failed) return;
    try {
      await work();
    } catch (error) {
      failed ??= { error };
    }
  };
  return {
    /** Does not wait for the end of the piece, but for room while as many as are allowed are under way. */
    begin: async (name: string, work: () => Promise<void>): Promise<void> => {
      const run = inTurn(name, () => attempt(work)).finally(() => running.delete(run));
      running.add(run);
      if (running.size >= most) await Promise.race(running);
    },
    /** Waits for all that was begun. Throws the first failure. */
    settled: async (): Promise<void> => {
      await Promise.all(running);
      if (failed) throw failed.error;
    },
  };
};
