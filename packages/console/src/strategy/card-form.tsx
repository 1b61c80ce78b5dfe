import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { Problem } from '../api/problem.ts';
import type { Reply } from '../api/types.ts';
import { Refused } from '../look/refused.tsx';
import { words } from '../texts/words.ts';

export type Card = Reply<'/v1/scorecards/{scorecardId}'>;
/** The card to change, and what to do after it has changed. */
export type Editing = { card: Card; changed: () => void };

type CardFormProps = {
  title: string;
  button: string;
  /** Sends the change. Resolves with undefined if it was refused. */
  submit: () => Promise<unknown>;
  sending: boolean;
  problem: Problem | undefined;
  children: ComponentChildren;
};

/** A form with its own change to a card, and a word when it is done. */
export const CardForm = ({ title, button, submit, sending, problem, children }: CardFormProps) => {
  const saved = useSignal(false);
  const onSubmit = async (event: Event) => {
    event.preventDefault();
    saved.value = false;
    saved.value = (await submit()) !== undefined;
  };
  return (
    <section class="card">
      <h2>{title}</h2>
      <form class="stack" onSubmit={onSubmit}>
        {children}
        <Refused problem={problem} />
        <div class="row">
          <button type="submit" class="button main" disabled={sending}>
            {button}
          </button>
          <span role="status">{saved.value && words.editing.saved}</span>
        </div>
      </form>
    </section>
  );
};
