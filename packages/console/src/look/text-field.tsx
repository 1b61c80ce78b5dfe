import type { ComponentChildren } from 'preact';
import { Field } from './field.tsx';

type TextFieldProps = {
  label: string;
  hint?: ComponentChildren;
  value: string;
  type: (value: string) => void;
  wrong?: string | undefined;
  required?: boolean;
  /** Several lines. */
  long?: boolean;
};

/** A labelled text. */
export const TextField = (props: TextFieldProps) => {
  const { label, hint, value, type, wrong, required = false, long = false } = props;
  return (
    <Field label={label} hint={hint} wrong={wrong}>
      {(attributes) =>
        long ? (
          <textarea
            {...attributes}
            required={required}
            value={value}
            onInput={({ currentTarget }) => type(currentTarget.value)}
          />
        ) : (
          <input
            {...attributes}
            autoComplete="off"
            required={required}
            value={value}
            onInput={({ currentTarget }) => type(currentTarget.value)}
          />
        )
      }
    </Field>
  );
};

/** A labelled day, `YYYY-MM-DD`. */
export const DayField = ({ label, hint, value, type, wrong, required = false }: TextFieldProps) => (
  <Field label={label} hint={hint} wrong={wrong}>
    {(attributes) => (
      <input
        {...attributes}
        type="date"
        required={required}
        value={value}
        onInput={({ currentTarget }) => type(currentTarget.value)}
      />
    )}
  </Field>
);
