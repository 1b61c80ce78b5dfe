import { Field } from './field.tsx';

type SelectProps<T extends string> = {
  label: string;
  hint?: string | undefined;
  value: T;
  choices: readonly (readonly [value: T, name: string])[];
  choose: (value: T) => void;
  wrong?: string | undefined;
};

/** One of several values, in a list that opens. */
export const Select = <T extends string>({ label, hint, value, choices, choose, wrong }: SelectProps<T>) => (
  <Field label={label} hint={hint} wrong={wrong}>
    {(attributes) => (
      <select
        {...attributes}
        value={value}
        onChange={({ currentTarget }) => choose(currentTarget.value as T)}
      >
        {choices.map(([choice, name]) => (
          <option key={choice} value={choice}>
            {name}
          </option>
        ))}
      </select>
    )}
  </Field>
);
