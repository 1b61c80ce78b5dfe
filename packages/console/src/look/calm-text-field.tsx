import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { TextField } from './text-field.tsx';

type CalmTextFieldProps = {
  label: string;
  /** The text that the page is filtered by. */
  value: string;
  type: (value: string) => void;
  /** What it was filtered by last is still being asked for. */
  isAsking: boolean;
};

/**
 * A text that filters a list as it is typed. The next text is asked for when the last answer has come, so that a server that
 * takes longer is asked less often.
 */
export const CalmTextField = ({ label, value, type, isAsking }: CalmTextFieldProps) => {
  const typed = useSignal<string | undefined>(undefined);
  useEffect(() => {
    if (isAsking || typed.value === undefined) return;
    if (typed.value === value) typed.value = undefined;
    else type(typed.value);
  }, [isAsking, typed.value, value]);
  return (
    <TextField
      label={label}
      value={typed.value ?? value}
      type={(text) => {
        typed.value = text;
      }}
    />
  );
};
