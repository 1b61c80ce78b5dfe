import { Field } from '../look/field.tsx';

type ChoiceProps = {
  label: string;
  hint?: string;
  wrong?: string | undefined;
  value: string;
  choose: (value: string) => void;
  /** Each with its value and what one reads. */
  options: readonly (readonly [string, string])[];
};

/** A labelled choice of one. */
export const ChoiceField = ({ label, hint, wrong, value: chosen, choose, options }: ChoiceProps) => (
  <Field label={label} hint={hint} wrong={wrong}>
    {(attributes) => (
      <select {...attributes} value={chosen} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        {options.map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    )}
  </Field>
);
