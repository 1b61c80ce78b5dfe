import type { Signal } from '@preact/signals';
import { Field } from '../look/field.tsx';

type ChoiceProps = {
  label: string;
  hint?: string;
  wrong?: string | undefined;
  chosen: Signal<string>;
  /** Each with its value and what one reads. */
  options: readonly (readonly [string, string])[];
};

/** A labelled choice of one. */
export const ChoiceField = ({ label, hint, wrong, chosen, options }: ChoiceProps) => (
  <Field label={label} hint={hint} wrong={wrong}>
    {(attributes) => (
      <select
        {...attributes}
        value={chosen.value}
        onChange={({ currentTarget }) => (chosen.value = currentTarget.value)}
      >
        {options.map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    )}
  </Field>
);
