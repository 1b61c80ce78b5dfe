import { CalmTextField } from '../look/calm-text-field.tsx';
import { FilterSelect } from '../look/filter-select.tsx';
import { statusText } from '../look/status.tsx';
import { CycleFinder } from '../finders/cycle.finder.tsx';
import { PersonFinder } from '../finders/person.finder.tsx';
import { UnitFinder } from '../finders/unit.finder.tsx';
import { words } from '../texts/words.ts';
import type { GoalFilters } from './use-goals.ts';
import '../look/filters.css';

type FiltersProps = {
  filters: GoalFilters;
  filter: (filters: GoalFilters) => void;
  /** No goal that fits has come yet. */
  isAsking: boolean;
};

const statuses = [
  'onTrack',
  'offTrack',
  'stale',
  'pending',
  'onHold',
  'crushing',
  'complete',
  'ended',
  'closed',
];
const levels = ['company', 'department', 'team', 'individual'];

/** Chooses goals. What is chosen stands in the address, so that it can be shared. */
export const GoalFiltersForm = ({ filters, filter, isAsking }: FiltersProps) => {
  const set = (name: keyof GoalFilters) => (value: string) =>
    filter({ ...filters, [name]: value || undefined });
  return (
    <form
      class="filters"
      role="search"
      aria-label={words.tree.filters}
      onSubmit={(event) => event.preventDefault()}
    >
      <CalmTextField
        label={words.tree.text}
        value={filters.title ?? ''}
        type={set('title')}
        isAsking={isAsking}
      />
      <PersonFinder
        label={words.tree.whose}
        value={filters.owner}
        onChoice={set('owner')}
        first={[{ id: 'me', name: words.tree.mine }]}
      />
      <CycleFinder kind="okr" value={filters.cycle} onChoice={set('cycle')} />
      <UnitFinder label={words.tree.unit} value={filters.under} onChoice={set('under')} />
      <FilterSelect
        label={words.tree.level}
        value={filters.level}
        onChoice={set('level')}
        choices={levels.map((value) => [value, words.goals.levels[value] ?? value])}
      />
      <FilterSelect
        label={words.goals.statusShort}
        value={filters.status}
        onChoice={set('status')}
        choices={statuses.map((value) => [value, statusText(value)])}
      />
      <CalmTextField label={words.tree.tag} value={filters.tag ?? ''} type={set('tag')} isAsking={isAsking} />
    </form>
  );
};
