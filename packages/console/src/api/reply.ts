import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Problem } from './problem.ts';

export type Asked<T> =
  | { state: 'loading' }
  | { state: 'failed'; problem: Problem }
  | { state: 'here'; reply: T };

export type Asking<T> = { asked: Asked<T>; again: () => void };

/** Asks for something when the page is drawn, and again if `key` changes. The last answer stays until the next one is there. */
export const useReply = <T>(key: string, ask: (signal: AbortSignal) => Promise<T>): Asking<T> => {
  const asked = useSignal<Asked<T>>({ state: 'loading' });
  const round = useSignal(0);
  useEffect(() => {
    const leaving = new AbortController();
    ask(leaving.signal).then(
      (reply) => {
        if (!leaving.signal.aborted) asked.value = { state: 'here', reply };
      },
      (thrown: unknown) => {
        if (!leaving.signal.aborted) asked.value = { state: 'failed', problem: thrown as Problem };
      },
    );
    return () => leaving.abort();
  }, [key, round.value]);
  return {
    asked: asked.value,
    again: () => {
      round.value += 1;
    },
  };
};
