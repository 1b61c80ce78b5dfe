import { useEffect, useRef } from 'preact/hooks';

/** Calls `returned` when the reader comes back to the window, for what no feed tells of. */
export const useReturn = (returned: () => void): void => {
  const latest = useRef(returned);
  latest.current = returned;
  useEffect(() => {
    const seen = (): void => {
      if (document.visibilityState === 'visible') latest.current();
    };
    document.addEventListener('visibilitychange', seen);
    return () => document.removeEventListener('visibilitychange', seen);
  }, []);
};
