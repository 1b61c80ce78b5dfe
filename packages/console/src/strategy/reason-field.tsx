import type { Signal } from '@preact/signals';
import { Field } from '../look/field.tsx';
import { words } from '../texts/words.ts';

type ReasonProps = { reason: Signal<string>; wrong: (field: string) => string | undefined };

/** Asks why a card changes. */
export const ReasonField = ({ reason, wrong }: ReasonProps) => (
  <Field label={words.editing.reason} wrong={wrong('reason')}>
    {(attributes) => (
      <input
        {...attributes}
        required
        value={reason.value}
        onInput={({ currentTarget }) => (reason.value = currentTarget.value)}
      />
    )}
  </Field>
);
