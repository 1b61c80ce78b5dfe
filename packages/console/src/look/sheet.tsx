import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Problem } from '../api/problem.ts';
import { words } from '../texts/words.ts';
import { Refused } from './refused.tsx';
import { useFocusBack } from './use-focus-back.ts';
import './sheet.css';

type SheetProps = {
  /** What the form does, for who cannot see where it stands. */
  label: string;
  /** What stands on the button that sends it. */
  send: string;
  submit: () => Promise<void>;
  sending: boolean;
  problem: Problem | undefined;
  /** What stands there now, if it was refused because somebody has changed it. */
  now?: ComponentChildren;
  /** Closes the form; Escape does too. */
  cancel?: (() => void) | undefined;
  children: ComponentChildren;
};

const wrongField = '[aria-invalid="true"]';

/**
 * A form that opens in the page. Its first field has the focus, and after it was refused, the first that is wrong. When it
 * closes, the focus goes back to where it came from.
 */
export const Sheet = ({ label, send, submit, sending, problem, now, cancel, children }: SheetProps) => {
  const form = useRef<HTMLFormElement>(null);
  useFocusBack();
  useEffect(() => form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus(), []);
  return (
    <form
      ref={form}
      class="stack sheet"
      aria-label={label}
      onSubmit={async (event) => {
        event.preventDefault();
        await submit();
        requestAnimationFrame(() => form.current?.querySelector<HTMLElement>(wrongField)?.focus());
      }}
      onKeyDown={({ key }) => key === 'Escape' && cancel?.()}
    >
      {children}
      <Refused problem={problem} now={now} />
      <div class="row">
        <button type="submit" class="button main" disabled={sending}>
          {send}
        </button>
        {cancel && (
          <button type="button" class="button quiet" onClick={cancel}>
            {words.shell.cancel}
          </button>
        )}
      </div>
    </form>
  );
};
