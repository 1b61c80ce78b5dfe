import type { Reply } from '../api/types.ts';
import { nameText } from '../look/named.ts';
import { Table } from '../look/table.tsx';
import { words } from '../texts/words.ts';

export type Population = Reply<'/v1/cycles/{cycleId}/population'>;

const figures = ['eligible', 'opened', 'excluded', 'withdrawn'] as const;

/** How many take part in a cycle, and how many were left out. */
export const PopulationFigures = ({ population }: { population: Population }) => (
  <dl class="figures">
    {figures.map((name) => (
      <div>
        <dt class="soft">{words.cycles.counts[name]}</dt>
        <dd class="figure">{population[name]}</dd>
      </div>
    ))}
  </dl>
);

/** How far the reviews of each manager are. */
export const ByManager = ({ population }: { population: Population }) => {
  const { byManager, managerColumns: titles, nobody } = words.cycles;
  return (
    <Table
      caption={byManager}
      rows={population.groups ?? []}
      keyOf={({ managerId }) => managerId ?? ''}
      columns={[
        {
          title: titles.manager,
          cell: ({ managerId, managerName }) => (managerId ? nameText(managerName) : nobody),
        },
        { title: titles.eligible, number: true, cell: ({ eligible }) => eligible },
        { title: titles.opened, number: true, cell: ({ opened }) => opened },
        { title: titles.done, number: true, cell: ({ stages }) => stages.at(-1)?.done ?? '–' },
        {
          title: titles.overdue,
          number: true,
          cell: ({ stages }) => stages.reduce((sum, { overdue }) => sum + overdue, 0),
        },
      ]}
    />
  );
};
