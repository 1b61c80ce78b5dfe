import { useSignal } from '@preact/signals';
import { words } from '../../texts/words.ts';
import type { KeyResult } from '../goal.ts';
import { type KeyResultWords, readKeyResult, type SaidKeyResult } from './said.ts';

/** A key result in a form: what is typed, and what is wrong with it. */
export const useSaidKeyResult = (
  begun: SaidKeyResult,
  wrong: (field: string) => string | undefined,
  before?: KeyResult['measure'],
) => {
  const said = useSignal(begun);
  const unreadable = useSignal<readonly string[]>([]);
  return {
    said: said.value,
    say: (next: SaidKeyResult): void => {
      said.value = next;
      unreadable.value = [];
    },
    /** The words to send; undefined if a figure cannot be read, which is then said at its field. */
    read: (): KeyResultWords | undefined => {
      const read = readKeyResult(said.value, before);
      if ('words' in read) return read.words;
      unreadable.value = read.unreadable;
      return undefined;
    },
    wrong: (path: string): string | undefined =>
      unreadable.value.includes(path) ? words.goals.figureNeeded : wrong(path),
  };
};
