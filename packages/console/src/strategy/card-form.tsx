import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { Problem } from '../api/problem.ts';
import type { Reply } from '../api/types.ts';
import { Refused } from '../look/refused.tsx';
import { words } from '../texts/words.ts';

export type Card = Reply<'/v1/scorecards/{scorecardId}'>;
export const objectivesOf = ({ perspectives }: Card) => perspectives.flatMap(({ objectives }) => objectives);

/** The card to change, and how to read it again. */
export type Editing = { card: Card; changed: () => void };

type CardFormProps = Pick<Editing, 'changed'> & {
  title: string;
  button: string;
  /** Sends the change. Resolves with undefined if it was refused. */
  submit: () => Promise<unknown>;
  sending: boolean;
  /** There is nothing to send yet. */
  idle?: boolean;
  problem: Problem | undefined;
  /** What stands now beside what was typed, if somebody else was faster. */
  now: ComponentChildren;
  children: ComponentChildren;
};

/** A form with its own change to a card, and a word when it is done. */
export const CardForm = (props: CardFormProps) => {
  const { title, button, submit, changed, sending, idle = false, problem, now, children } = props;
  const saved = useSignal(false);
  const onSubmit = async (event: Event) => {
    event.preventDefault();
    saved.value = false;
    saved.value = (await submit()) !== undefined;
    // The card is read after a refusal too: if somebody else has changed it (412), a second attempt needs its new revision.
    changed();
  };
  return (
    <section class="card">
      <h2>{title}</h2>
      <form class="stack" onSubmit={onSubmit}>
        {children}
        <Refused problem={problem} now={now} />
        <div class="row">
          <button type="submit" class="button main" disabled={sending || idle}>
            {button}
          </button>
          <span role="status">{saved.value && words.editing.saved}</span>
        </div>
      </form>
    </section>
  );
};
