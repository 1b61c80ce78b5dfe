import type { Signal } from '@preact/signals';
import { TextField } from '../look/text-field.tsx';
import { words } from '../texts/words.ts';

type ReasonFieldProps = {
  reason: Signal<string>;
  wrong: (field: string) => string | undefined;
  label?: string;
  hint?: string;
};

/** Why a goal is changed. */
export const ReasonField = ({
  reason,
  wrong,
  label = words.goals.whyEdit,
  hint = words.goals.whyHint,
}: ReasonFieldProps) => (
  <TextField
    label={label}
    hint={hint}
    required
    value={reason.value}
    wrong={wrong('reason')}
    type={(text) => {
      reason.value = text;
    }}
  />
);
