import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Problem } from './problem.ts';

export type Asked<T> =
  | { state: 'loading' }
  | { state: 'failed'; problem: Problem }
  /** With a problem, it could not be asked again, and the reply is the last one that came. */
  | { state: 'here'; reply: T; problem?: Problem };

export type Asking<T> = { asked: Asked<T>; again: () => void };

/** Answers after which what was shown before must go: it is not there, or it is not for the reader. */
const ended: readonly number[] = [403, 404, 410];

/**
 * Asks for something when the page is drawn, and again if `key` changes. The last answer stays until the next one is there,
 * and if the same cannot be asked again, so that a form in it keeps what was typed.
 */
export const useReply = <T>(key: string, ask: (signal: AbortSignal) => Promise<T>): Asking<T> => {
  const asked = useSignal<Asked<T>>({ state: 'loading' });
  const round = useSignal(0);
  const answered = useRef<string | undefined>(undefined);
  useEffect(() => {
    const leaving = new AbortController();
    ask(leaving.signal).then(
      (reply) => {
        if (leaving.signal.aborted) return;
        answered.current = key;
        asked.value = { state: 'here', reply };
      },
      (thrown: unknown) => {
        if (leaving.signal.aborted) return;
        const problem = thrown as Problem;
        const last = asked.value;
        const stays = last.state === 'here' && answered.current === key && !ended.includes(problem.status);
        asked.value = stays ? { ...last, problem } : { state: 'failed', problem };
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
