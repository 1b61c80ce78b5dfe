import { Select } from './select.tsx';
import { words } from '../texts/words.ts';

type FilterSelectProps = {
  label: string;
  value: string | undefined;
  choices: readonly (readonly [value: string, name: string])[];
  onChoice: (value: string) => void;
};

/** Filters by one of a few values, or by none. */
export const FilterSelect = ({ label, value = '', choices, onChoice }: FilterSelectProps) => (
  <Select label={label} value={value} choices={[['', words.audit.any], ...choices]} choose={onChoice} />
);
