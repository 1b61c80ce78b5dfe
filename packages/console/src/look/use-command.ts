import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { command } from '../api/command.ts';
import { Problem } from '../api/problem.ts';
import type { Body, CommandParameters, CommandPath, Done } from '../api/types.ts';

type Words<P extends CommandPath> = { path?: CommandParameters<P>; body?: Body<P>; revision?: number };

export type Sending<P extends CommandPath> = {
  /** Sends it. Resolves with undefined if it was refused; `problem` then says why. */
  send: (words: Words<P>) => Promise<Done<P> | undefined>;
  sending: boolean;
  problem: Problem | undefined;
  /** What is wrong with a field of the body, by its path, such as `value/number`. */
  wrong: (field: string) => string | undefined;
};

/**
 * Sends one kind of command from a form. The same words keep their key until they have succeeded, so that a second attempt
 * after a lost answer does nothing twice.
 */
export const useCommand = <P extends CommandPath>(path: P): Sending<P> => {
  const sending = useSignal(false);
  const problem = useSignal<Problem | undefined>(undefined);
  const attempt = useRef({ words: '', key: '' });

  const send = async (words: Words<P>): Promise<Done<P> | undefined> => {
    const said = JSON.stringify(words);
    if (attempt.current.words !== said) attempt.current = { words: said, key: crypto.randomUUID() };
    sending.value = true;
    problem.value = undefined;
    try {
      const done = await command(path, { ...words, key: attempt.current.key });
      attempt.current = { words: '', key: '' };
      return done;
    } catch (thrown) {
      if (!(thrown instanceof Problem)) throw thrown;
      problem.value = thrown;
      return undefined;
    } finally {
      sending.value = false;
    }
  };

  return {
    send,
    sending: sending.value,
    problem: problem.value,
    wrong: (field) => problem.value?.fields.find(({ path: at }) => at === `body/${field}`)?.message,
  };
};
