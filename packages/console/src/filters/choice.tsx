import { Field } from '../../look/field.tsx';
import { words } from '../../texts/words.ts';

type ChoiceProps = {
  label: string;
  value: string | undefined;
  choices: readonly (readonly [value: string, name: string])[];
  onChoice: (value: string) => void;
};

/** Filters by one of a few values, or by none. */
export const Choice = ({ label, value = '', choices, onChoice }: ChoiceProps) => (
  <Field label={label}>
    {(attributes) => (
      <select {...attributes} value={value} onChange={({ currentTarget }) => onChoice(currentTarget.value)}>
        <option value="">{words.audit.any}</option>
        {choices.map(([choice, name]) => (
          <option value={choice} key={choice}>
            {name}
          </option>
        ))}
      </select>
    )}
  </Field>
);
