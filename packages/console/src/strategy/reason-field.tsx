import type { Signal } from '@preact/signals';
import { TextField } from '../look/text-field.tsx';
import { words } from '../texts/words.ts';

type ReasonProps = { reason: Signal<string>; wrong: (field: string) => string | undefined };

/** Asks why a card changes. */
export const ReasonField = ({ reason, wrong }: ReasonProps) => (
  <TextField
    label={words.editing.reason}
    required
    value={reason.value}
    wrong={wrong('reason')}
    type={(text) => (reason.value = text)}
  />
);
