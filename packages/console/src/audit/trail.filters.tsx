import { DayField } from '../look/text-field.tsx';
import { words } from '../texts/words.ts';
import { FilterSelect } from '../look/filter-select.tsx';
import { CycleFinder } from '../finders/cycle.finder.tsx';
import { Only } from './filters/only.tsx';
import { PersonFinder } from '../finders/person.finder.tsx';
import type { FiltersInUrl } from './filters/use-filters.ts';

const texts = words.audit;

export const trailFilters = [
  'type',
  'named',
  'review',
  'cycle',
  'recordedFrom',
  'recordedTo',
  'backdated',
  'recordedLate',
  'evidenceChanged',
] as const;
export type TrailFilter = (typeof trailFilters)[number];

const properties = [
  ['backdated', texts.backdated],
  ['recordedLate', texts.late],
  ['evidenceChanged', texts.evidenceChanged],
] as const;

export const TrailFilters = ({ filters }: { filters: FiltersInUrl<TrailFilter> }) => {
  const { values, set, clear } = filters;
  return (
    <form class="card" onSubmit={(event) => event.preventDefault()}>
      <div class="filters">
        <FilterSelect
          label={texts.type}
          value={values.type}
          choices={Object.entries(words.steps)}
          onChoice={(type) => set({ type })}
        />
        <PersonFinder label={texts.person} value={values.named} onChoice={(named) => set({ named })} />
        <CycleFinder kind="review" value={values.cycle} onChoice={(cycle) => set({ cycle })} />
        <DayField
          label={texts.from}
          value={values.recordedFrom ?? ''}
          type={(recordedFrom) => set({ recordedFrom })}
        />
        <DayField
          label={texts.to}
          value={values.recordedTo ?? ''}
          type={(recordedTo) => set({ recordedTo })}
        />
        <Only filters={filters} choices={properties} />
      </div>
      {Object.keys(values).length > 0 && (
        <p class="row">
          {values.review && <span class="tag accent">{texts.review}</span>}
          <button type="button" class="button" onClick={clear}>
            {texts.clear}
          </button>
        </p>
      )}
    </form>
  );
};
