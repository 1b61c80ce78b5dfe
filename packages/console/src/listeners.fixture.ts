import { vi } from 'vitest';

/** How many listeners a signal has that were added from now on and not removed. */
export const listenersOf = (signal: AbortSignal): (() => number) => {
  const [added, removed] = [vi.spyOn(signal, 'addEventListener'), vi.spyOn(signal, 'removeEventListener')];
  return () => {
    const gone = new Set(removed.mock.calls.map(([, listener]) => listener));
    return added.mock.calls.filter(([, listener]) => !gone.has(listener)).length;
  };
};
