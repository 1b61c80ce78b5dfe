import { query } from '../api/query.ts';
import { useReply } from '../api/reply.ts';
import { Field } from '../look/field.tsx';
import { TextField } from '../look/text-field.tsx';
import { words } from '../texts/words.ts';
import type { GoalFilters } from './use-goals.ts';

type FiltersProps = { filters: GoalFilters; filter: (filters: GoalFilters) => void };
type Choice = { value: string; name: string };
type ChooseProps = {
  label: string;
  value: string | undefined;
  choices: readonly Choice[];
  choose: (value: string) => void;
};

const Choose = ({ label, value, choices, choose }: ChooseProps) => (
  <Field label={label}>
    {(attributes) => (
      <select
        {...attributes}
        value={value ?? ''}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      >
        <option value="">{words.tree.any}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.name}
          </option>
        ))}
      </select>
    )}
  </Field>
);

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

/** A person comes here by a link: the list offers only oneself. */
const whoseOf = (owner: string | undefined): Choice[] => [
  { value: 'me', name: words.tree.mine },
  ...(owner && owner !== 'me' ? [{ value: owner, name: words.tree.onePerson }] : []),
];

const cyclesAndUnits = async (signal: AbortSignal): Promise<{ cycles: Choice[]; units: Choice[] }> => {
  const [{ cycles }, { units }] = await Promise.all([
    query('/v1/cycles', { filters: { kind: 'okr', limit: 100 }, signal }),
    query('/v1/units', { filters: { limit: 100 }, signal }),
  ]);
  return {
    cycles: cycles.map(({ cycleId, name }) => ({ value: cycleId, name })),
    units: units.map(({ unitId, name }) => ({ value: unitId, name })),
  };
};

/** Chooses goals. What is chosen stands in the address, so that it can be shared. */
export const GoalFiltersForm = ({ filters, filter }: FiltersProps) => {
  const { asked } = useReply('filters', cyclesAndUnits);
  const { cycles, units } = asked.state === 'here' ? asked.reply : { cycles: [], units: [] };
  const set = (name: keyof GoalFilters) => (value: string) =>
    filter({ ...filters, [name]: value || undefined });
  return (
    <form
      class="filters"
      role="search"
      aria-label={words.tree.filters}
      onSubmit={(event) => event.preventDefault()}
    >
      <TextField label={words.tree.text} value={filters.title ?? ''} type={set('title')} />
      <Choose
        label={words.tree.whose}
        value={filters.owner}
        choose={set('owner')}
        choices={whoseOf(filters.owner)}
      />
      <Choose label={words.tree.cycle} value={filters.cycle} choices={cycles} choose={set('cycle')} />
      <Choose label={words.tree.unit} value={filters.under} choices={units} choose={set('under')} />
      <Choose
        label={words.tree.level}
        value={filters.level}
        choose={set('level')}
        choices={levels.map((value) => ({ value, name: words.goals.levels[value] ?? value }))}
      />
      <Choose
        label={words.goals.statusShort}
        value={filters.status}
        choose={set('status')}
        choices={statuses.map((value) => ({ value, name: words.shell.statuses[value] ?? value }))}
      />
      <TextField label={words.tree.tag} value={filters.tag ?? ''} type={set('tag')} />
    </form>
  );
};
