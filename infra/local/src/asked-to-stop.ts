import { packageManagers } from './ancestors.ts';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const lookMs = 500;
/** The terminal and the package manager both pass on one Ctrl-C. A signal that comes later is a second request. */
const sameRequestMs = 1_000;

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (thrown) {
    return (thrown as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** When npx is stopped, it ends without passing the signal on to the pnpm that it started. */
const watchPackageManagers = (stop: () => void): void => {
  const watched = process.env.npm_lifecycle_event ? packageManagers() : [];
  const looking = setInterval(() => {
    if (watched.every(isAlive)) return;
    clearInterval(looking);
    stop();
  }, lookMs);
  looking.unref();
};

/**
 * Aborts when this process is asked to stop, by a signal or because the package manager that started it is gone. A
 * second request calls `hurry`.
 */
export const askedToStop = (hurry: () => void): AbortSignal => {
  const stopping = new AbortController();
  let first = 0;
  const stop = (): void => {
    if (!first) {
      first = Date.now();
      stopping.abort();
    } else if (Date.now() - first > sameRequestMs) hurry();
  };
  for (const signal of signals) process.on(signal, stop);
  watchPackageManagers(stop);
  return stopping.signal;
};
