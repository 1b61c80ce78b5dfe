import { useSignal } from '@preact/signals';
import { words } from '../texts/words.ts';
import { type Person, PersonField } from './person-field.tsx';

type PeopleFieldProps = {
  label: string;
  people: readonly Person[];
  choose: (people: readonly Person[]) => void;
  wrong?: string | undefined;
};

/** Finds several people, one after the other. Each has a button that takes them out again. */
export const PeopleField = ({ label, people, choose, wrong }: PeopleFieldProps) => {
  const round = useSignal(0);
  const add = (person: Person | undefined): void => {
    if (!person) return;
    round.value += 1;
    if (people.every(({ personId }) => personId !== person.personId)) choose([...people, person]);
  };
  return (
    <div class="stack">
      <PersonField key={round.value} label={label} person={undefined} choose={add} wrong={wrong} optional />
      {people.length > 0 && (
        <ul class="plain row" aria-label={words.shell.chosenPeople(label)}>
          {people.map(({ personId, name }) => (
            <li key={personId}>
              <button
                type="button"
                class="button"
                aria-label={words.shell.takeOut(name)}
                onClick={() => choose(people.filter((each) => each.personId !== personId))}
              >
                {name} <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};
