import { nameText } from '../look/named.ts';
import { Table } from '../look/table.tsx';
import { Day } from '../look/when.tsx';
import type { Cycle } from '../reviews/kinds.ts';
import { words } from '../texts/words.ts';
import type { Population } from './population.tsx';

/** The stages of a cycle with their days, and how many reviews are through or late. */
export const Stages = ({ cycle, population }: { cycle: Cycle; population: Population }) => {
  const { stages, noStages, stageColumns: titles, stageNames } = words.cycles;
  if (cycle.stages.length === 0) return <p class="soft">{noStages}</p>;
  const countsOf = (stage: string) => population.stages.find((each) => each.stage === stage);
  return (
    <Table
      caption={stages}
      quietCaption
      rows={cycle.stages}
      keyOf={({ stage }) => stage}
      columns={[
        { title: titles.stage, cell: ({ stage }) => stageNames[stage] ?? stage },
        { title: titles.from, cell: ({ from }) => <Day on={from} /> },
        { title: titles.to, cell: ({ to }) => <Day on={to} /> },
        { title: titles.done, number: true, cell: ({ stage }) => countsOf(stage)?.done ?? 0 },
        { title: titles.overdue, number: true, cell: ({ stage }) => countsOf(stage)?.overdue ?? 0 },
        {
          title: titles.moved,
          cell: ({ moves }) => moves?.map(({ reason }) => nameText(reason)).join('; ') || '–',
        },
      ]}
    />
  );
};
