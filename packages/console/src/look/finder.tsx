import { useSignal } from '@preact/signals';
import { useId, useRef } from 'preact/hooks';
import { useReply } from '../api/reply.ts';
import { words } from '../texts/words.ts';
import { Field } from './field.tsx';
import { focusBeside } from './focus-beside.ts';
import './finder.css';

export type Found = {
  id: string;
  name: string;
  /** What tells it apart from another of the same name. */
  more?: string | undefined;
};

export type FinderProps = {
  /** The name of the list that is searched, which no other list has. */
  source: string;
  /** What contains a text. An empty text is asked for too: the answer is what is offered before anything is typed. */
  find: (text: string, signal: AbortSignal) => Promise<readonly Found[]>;
  label: string;
  hint?: string;
  chosen: Found | undefined;
  choose: (found: Found | undefined) => void;
  wrong?: string | undefined;
  /** Nothing has to be chosen. */
  optional?: boolean;
};

/** How many matches a finder shows. */
export const foundMost = 8;

const arrows: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 };
const steps: Readonly<Record<string, 1 | -1>> = { ...arrows, Enter: 1 };

/**
 * Finds one thing of many by a part of its name. The matches stand in a list below; the Tab key and the arrows lead there.
 */
export const Finder = ({ source, find, ...props }: FinderProps) => {
  const { label, hint, chosen, choose, wrong, optional = false } = props;
  const typed = useSignal<string | undefined>(undefined);
  const isOpen = useSignal(false);
  const box = useRef<HTMLDivElement>(null);
  const list = useId();
  const text = (typed.value ?? '').trim();
  // What was typed is asked for also when the list is closed: a line that went away would move the button that one clicks.
  const isAsking = chosen === undefined && (isOpen.value || text !== '');
  const { asked } = useReply(isAsking ? `${source} ${text}` : '', async (signal) =>
    isAsking ? find(text, signal) : [],
  );
  const all = isAsking && asked.state === 'here' ? asked.reply : [];
  const found = isOpen.value ? all : [];

  const nothing =
    (isAsking && asked.state === 'failed' && asked.problem.message) ||
    (isAsking && asked.state === 'here' && text !== '' && all.length === 0 && words.shell.noMatch);

  const take = (one: Found): void => {
    typed.value = undefined;
    isOpen.value = false;
    box.current?.querySelector('input')?.focus();
    choose(one);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const { key } = event;
    if (key === 'Escape' && found.length > 0) {
      // It closes the list, and not the form around it.
      event.stopPropagation();
      isOpen.value = false;
      box.current?.querySelector('input')?.focus();
    }
    // Enter sends a form only from a field that is complete.
    const by = event.target instanceof HTMLInputElement && found.length > 0 ? steps[key] : arrows[key];
    if (by === undefined) return;
    event.preventDefault();
    if (found.length === 0) isOpen.value = true;
    else focusBeside(box.current, by);
  };

  return (
    <div
      ref={box}
      class="finder"
      onKeyDown={onKeyDown}
      onFocusOut={({ relatedTarget }) => {
        // Some browsers do not focus a button that is clicked: then the focus goes nowhere, and the list has to stay.
        if (relatedTarget instanceof Node && !box.current?.contains(relatedTarget)) isOpen.value = false;
      }}
    >
      <Field label={label} hint={hint} wrong={wrong}>
        {(attributes) => (
          <input
            {...attributes}
            autoComplete="off"
            placeholder={words.shell.typeName}
            required={!optional}
            aria-controls={list}
            value={typed.value ?? chosen?.name ?? ''}
            onClick={() => {
              isOpen.value = true;
            }}
            onInput={({ currentTarget }) => {
              typed.value = currentTarget.value;
              isOpen.value = true;
              if (chosen) choose(undefined);
            }}
          />
        )}
      </Field>
      <ul id={list} class="found" aria-label={words.shell.matches}>
        {found.map((one) => (
          <li key={one.id}>
            <button type="button" class="button quiet" onClick={() => take(one)}>
              {one.name} {one.more && <span class="soft small">{one.more}</span>}
            </button>
          </li>
        ))}
        {found.length >= foundMost && <li class="soft small">{words.shell.moreMatches}</li>}
      </ul>
      <p class={`small soft ${nothing || chosen?.more ? '' : 'unseen'}`} role="status">
        {chosen?.name && words.shell.chosen([chosen.name, chosen.more].filter(Boolean).join(', '))}
        {nothing}
      </p>
    </div>
  );
};
