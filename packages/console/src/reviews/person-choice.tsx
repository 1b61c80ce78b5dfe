import { useSignal } from '@preact/signals';
import { useEffect, useId } from 'preact/hooks';
import { query } from '../api/query.ts';
import { Field } from '../look/field.tsx';
import { nameText } from '../look/named.ts';

type PersonChoiceProps = {
  label: string;
  hint?: string;
  wrong: string | undefined;
  choose: (personId: string | undefined) => void;
  /** Nobody may be chosen. */
  optional?: boolean;
};

type Found = { personId: string; name: string };

const peopleNamed = async (name: string, signal: AbortSignal): Promise<Found[]> => {
  const { people } = await query('/v1/people', { filters: { name, limit: 8 }, signal });
  return people.map(({ personId, name: found }) => ({ personId, name: nameText(found) }));
};

/** A person, found by typing a part of the name. */
export const PersonChoice = ({ label, hint, wrong, choose, optional = false }: PersonChoiceProps) => {
  const list = useId();
  const typed = useSignal('');
  const found = useSignal<readonly Found[]>([]);
  useEffect(() => {
    const leaving = new AbortController();
    if (typed.value.trim().length > 1)
      peopleNamed(typed.value, leaving.signal).then(
        (people) => {
          found.value = people;
          choose(people.find(({ name }) => name === typed.value)?.personId);
        },
        () => undefined,
      );
    else choose(undefined);
    return () => leaving.abort();
  }, [typed.value]);
  return (
    <Field label={label} hint={hint} wrong={wrong}>
      {(attributes) => (
        <>
          <input
            {...attributes}
            list={list}
            required={!optional}
            autoComplete="off"
            value={typed.value}
            onInput={({ currentTarget }) => (typed.value = currentTarget.value)}
          />
          <datalist id={list}>
            {found.value.map(({ name }) => (
              <option value={name} />
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
};
