import { words } from '../../texts/words.ts';
import type { FiltersInUrl } from './use-filters.ts';
import './only.css';

type OnlyProps<K extends string> = {
  filters: FiltersInUrl<K>;
  choices: readonly (readonly [filter: K, name: string])[];
};

/** Shows only what has each of the marked properties. */
export const Only = <K extends string>({ filters: { values, set }, choices }: OnlyProps<K>) => (
  <fieldset class="only">
    <legend>{words.audit.only}</legend>
    {choices.map(([filter, name]) => (
      <label key={filter} class="row">
        <input
          type="checkbox"
          checked={values[filter] === 'true'}
          onChange={({ currentTarget }) =>
            set({ [filter]: currentTarget.checked ? 'true' : '' } as Partial<Record<K, string>>)
          }
        />
        {name}
      </label>
    ))}
  </fieldset>
);
