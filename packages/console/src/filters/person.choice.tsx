import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { query } from '../../api/query.ts';
import { useReply } from '../../api/reply.ts';
import { Field } from '../../look/field.tsx';
import { nameText } from '../../look/named.ts';
import { words } from '../../texts/words.ts';

type PersonChoiceProps = {
  label: string;
  /** The person's id. */
  value: string | undefined;
  onChoice: (personId: string) => void;
};

const useName = (personId: string | undefined): string => {
  const { asked } = useReply(`person ${personId}`, async (signal) =>
    personId ? query('/v1/people/{personId}', { path: { personId }, signal }) : undefined,
  );
  return personId && asked.state === 'here' && asked.reply ? nameText(asked.reply.name) : '';
};

const usePeople = (typed: string) => {
  const { asked } = useReply(`people ${typed}`, async (signal) =>
    typed === '' ? [] : (await query('/v1/people', { filters: { name: typed, limit: 20 }, signal })).people,
  );
  return asked.state === 'here' ? asked.reply : [];
};

/** Filters by a person, whose name one types. */
export const PersonChoice = ({ label, value, onChoice }: PersonChoiceProps) => {
  const typed = useSignal<string | undefined>(undefined);
  const chosen = useName(value);
  const people = usePeople(typed.value ?? '');
  const named = typed.value && people.find(({ name }) => name === typed.value);
  useEffect(() => {
    if (!named) return;
    typed.value = undefined;
    onChoice(named.personId);
  }, [named]);
  const onInput = (text: string): void => {
    typed.value = text === '' ? undefined : text;
    if (text === '' && value) onChoice('');
  };
  return (
    <Field label={label} hint={words.audit.personHint}>
      {(attributes) => (
        <>
          <input
            {...attributes}
            type="search"
            autocomplete="off"
            list={`${attributes.id}-people`}
            value={typed.value ?? chosen}
            onInput={({ currentTarget }) => onInput(currentTarget.value)}
          />
          <datalist id={`${attributes.id}-people`}>
            {people.map(({ personId, name, unitName }) => (
              <option key={personId} value={nameText(name)}>
                {unitName ?? ''}
              </option>
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
};
