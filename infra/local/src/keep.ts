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

/** Starts a part. Once it has been ready, restarts it whenever it dies, after a longer delay each time, and says so. */
export const keep = (part: Part, say: (line: string) => void): Kept => {
  let running: Running = part.start();
  const { ready } = running;
  let stopped = false;
  let endPause = (): void => undefined;
  const pause = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      endPause = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const watch = async (): Promise<void> => {
    for (let delay = firstDelayMs; ; delay = Math.min(delay * 2, longestDelayMs)) {
      const since = Date.now();
      const reason = await running.exited;
      if (stopped) return;
      if (Date.now() - since > soundMs) delay = firstDelayMs;
      say(`${part.name} died (${reason}) and will be restarted in ${delay / 1000} s`);
      await pause(delay);
      if (stopped) return;
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
      stopped = true;
      endPause();
      await running.stop();
      await watching;
    },
  };
};
