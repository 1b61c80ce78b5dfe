import { Select } from './select.tsx';
import { words } from '../texts/words.ts';

type ChoiceProps = {
  label: string;
  value: string | undefined;
  choices: readonly (readonly [value: string, name: string])[];
  onChoice: (value: string) => void;
};

/** Filters by one of a few values, or by none. */
export const Choice = ({ label, value = '', choices, onChoice }: ChoiceProps) => (
  <Select label={label} value={value} choices={[['', words.audit.any], ...choices]} choose={onChoice} />
);
