import { useSignal } from '@preact/signals';
import { query } from '../api/query.ts';
import { useList } from '../api/use-list.ts';
import { Field } from '../look/field.tsx';
import { Listed } from '../look/listed.tsx';
import { nameText } from '../look/named.ts';
import { Table } from '../look/table.tsx';
import { words } from '../texts/words.ts';
import { whyOut } from './left-out.ts';
import type { Population } from './population.tsx';

type Person = Population['people'][number];
const choices = ['all', 'opened', 'leftOut', 'withdrawn'] as const;

const stagesText = (stages: readonly string[]): string =>
  stages.map((stage) => words.cycles.stageNames[stage] ?? stage).join(', ') || '–';

const State = ({ person }: { person: Person }) => {
  const why = whyOut(person);
  return (
    <>
      {words.cycles.personStates[person.state]}
      {why && <span class="soft">: {words.cycles.reasons[why] ?? why}</span>}
    </>
  );
};

const Rows = ({ rows }: { rows: readonly Person[] }) => {
  const { people, peopleColumns: titles } = words.cycles;
  return (
    <Table
      caption={people}
      quietCaption
      rows={rows}
      keyOf={({ reviewId, employmentId }) => reviewId ?? employmentId}
      columns={[
        {
          title: titles.person,
          cell: ({ reviewId, personName }) =>
            reviewId ? (
              <a href={`/console/reviews/${reviewId}`}>{nameText(personName)}</a>
            ) : (
              nameText(personName)
            ),
        },
        { title: titles.unit, cell: ({ unitName }) => unitName ?? '–' },
        {
          title: titles.manager,
          cell: ({ managerId, managerName }) => (managerId ? nameText(managerName) : '–'),
        },
        { title: titles.state, cell: (person) => <State person={person} /> },
        { title: titles.through, cell: ({ through }) => stagesText(through.slice(-1)) },
        {
          title: titles.overdue,
          cell: ({ overdue }) =>
            overdue.length > 0 ? <span class="tag bad">{stagesText(overdue)}</span> : '–',
        },
      ]}
    />
  );
};

/** Everybody in a cycle: with a review, or left out and why. */
export const People = ({ cycleId }: { cycleId: string }) => {
  const shown = useSignal<(typeof choices)[number]>('all');
  const which = shown.value;
  const list = useList<Person>(`${cycleId} ${which}`, async (cursor, signal) => {
    const filters = {
      limit: 50,
      ...(which !== 'all' && { state: which }),
      ...(cursor !== undefined && { cursor }),
    };
    const { people, next } = await query('/v1/cycles/{cycleId}/population', {
      path: { cycleId },
      filters,
      signal,
    });
    return { rows: people, next };
  });
  return (
    <div class="card">
      <h2>{words.cycles.people}</h2>
      <Field label={words.cycles.show}>
        {(attributes) => (
          <select
            {...attributes}
            value={which}
            onChange={({ currentTarget }) => (shown.value = currentTarget.value as typeof which)}
          >
            {choices.map((choice) => (
              <option value={choice}>{words.cycles.shows[choice]}</option>
            ))}
          </select>
        )}
      </Field>
      <Listed list={list} empty={words.cycles.peopleEmpty}>
        {(rows) => <Rows rows={rows} />}
      </Listed>
    </div>
  );
};
