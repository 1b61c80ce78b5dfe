import type { Part, Running } from './part.ts';

export type Kept = {
  part: Part;
  /** Resolves when the first start is ready. */
  ready: Promise<void>;
  waitsFor(): string;
  pid(): number | undefined;
  stop(): Promise<void>;
};

const firstDelayMs = 500;
const longestDelayMs = 15_000;
/** A process that ran this long died of something new, so its delay begins again at the shortest. */
const soundMs = 60_000;

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const over = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', over);
      resolve();
    };
    const timer = setTimeout(over, ms);
    signal.addEventListener('abort', over);
  });

/** Starts a part. Once it has been ready, restarts it whenever it dies, after a longer delay each time, and says so. */
export const keep = (part: Part, say: (line: string) => void): Kept => {
  let running: Running = part.start();
  const { ready } = running;
  const stopping = new AbortController();

  const watch = async (): Promise<void> => {
    for (let delay = firstDelayMs; ; delay = Math.min(delay * 2, longestDelayMs)) {
      const since = Date.now();
      const reason = await running.exited;
      if (stopping.signal.aborted) return;
      if (Date.now() - since > soundMs) delay = firstDelayMs;
      say(`${part.name} died (${reason}) and will be restarted in ${delay / 1000} s`);
      await pause(delay, stopping.signal);
      if (stopping.signal.aborted) return;
      running = part.start();
      running.ready.then(
        () => say(`${part.name} is back`),
        () => {},
      );
    }
  };
  const watching = ready.then(watch, () => {});

  return {
    part,
    ready,
    waitsFor: () => running.waitsFor(),
    pid: () => running.pid,
    async stop() {
      stopping.abort();
      await running.stop();
      await watching;
    },
  };
};
