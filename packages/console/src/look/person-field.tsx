import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { query } from '../api/query.ts';
import { useReply } from '../api/reply.ts';
import { words } from '../texts/words.ts';
import { Field } from './field.tsx';
import { nameText } from './named.ts';

export type Person = { personId: string; name: string };

type PersonFieldProps = {
  label: string;
  hint?: string;
  person: Person | undefined;
  choose: (person: Person | undefined) => void;
  wrong?: string | undefined;
  /** Nobody has to be chosen. */
  optional?: boolean;
};

const fewest = 2;

/** Finds a person by a part of their name. The matches stand in a list below, to be chosen by click or with the keyboard. */
export const PersonField = ({ label, hint, person, choose, wrong, optional }: PersonFieldProps) => {
  const typed = useSignal(person?.name ?? '');
  const list = useId();
  const name = typed.value.trim();
  const isAsking = person === undefined && name.length >= fewest;
  const { asked } = useReply(isAsking ? name : '', async (signal) =>
    isAsking ? (await query('/v1/people', { filters: { name, limit: 8 }, signal })).people : [],
  );
  const found = isAsking && asked.state === 'here' ? asked.reply : [];
  return (
    <div class="stack">
      <Field label={label} hint={hint ?? words.shell.typeName} wrong={wrong}>
        {(attributes) => (
          <input
            {...attributes}
            autoComplete="off"
            required={!optional}
            aria-controls={list}
            value={typed.value}
            onInput={({ currentTarget }) => {
              typed.value = currentTarget.value;
              choose(undefined);
            }}
          />
        )}
      </Field>
      <ul id={list} class="found" aria-label={words.shell.matches}>
        {found.map(({ personId, name: their, unitName }) => (
          <li key={personId}>
            <button
              type="button"
              class="button"
              onClick={() => {
                typed.value = nameText(their);
                choose({ personId, name: nameText(their) });
              }}
            >
              {nameText(their)} {unitName && <span class="soft small">{unitName}</span>}
            </button>
          </li>
        ))}
      </ul>
      {person && (
        <p class="small" role="status">
          {words.shell.chosen(person.name)}
        </p>
      )}
    </div>
  );
};
