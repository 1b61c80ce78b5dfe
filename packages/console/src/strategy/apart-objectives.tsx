import type { ComponentChildren } from 'preact';
import { query } from '../api/query.ts';
import type { Filters, Reply } from '../api/types.ts';
import { useList } from '../api/use-list.ts';
import { Listed } from '../look/listed.tsx';
import { dash } from '../look/or-dash.ts';
import { type Column, Table } from '../look/table.tsx';
import { Day } from '../look/when.tsx';
import { words } from '../texts/words.ts';
import { lineOfSightAt, scorecardAt } from './addresses.ts';

type Objective = Reply<'/v1/objectives'>['objectives'][number];

const columns: readonly Column<Objective>[] = [
  {
    title: words.alignment.objective,
    cell: ({ objectiveId, name }) => <a href={lineOfSightAt('objective', objectiveId)}>{name}</a>,
  },
  { title: words.alignment.perspective, cell: ({ perspectiveName }) => perspectiveName },
  {
    title: words.alignment.scorecard,
    cell: ({ scorecardId, scorecardName }) => <a href={scorecardAt(scorecardId)}>{scorecardName}</a>,
  },
  { title: words.alignment.measuredBy, cell: ({ kpis }) => words.strategy.kpiCount(kpis) },
  { title: words.alignment.due, cell: ({ dueOn }) => (dueOn ? <Day on={dueOn} /> : dash) },
];

type Texts = { title: string; lead: ComponentChildren; none: string };
type SectionProps = Texts & { filters: Filters<'/v1/objectives'> };

const Objectives = ({ title, lead, none, filters }: SectionProps) => {
  const list = useList(title, async (cursor, signal) => {
    const { objectives, next } = await query('/v1/objectives', {
      filters: { ...filters, ...(cursor && { cursor }) },
      signal,
    });
    return { rows: objectives, next };
  });
  return (
    <section class="card">
      <div>
        <h2>{title}</h2>
        <p class="soft">{lead}</p>
      </div>
      <Listed list={list} empty={none}>
        {(rows) => (
          <Table
            caption={title}
            quietCaption
            columns={columns}
            rows={rows}
            keyOf={({ objectiveId }) => objectiveId}
          />
        )}
      </Listed>
    </section>
  );
};

export const Unworked = () => (
  <Objectives
    title={words.alignment.unworked}
    lead={words.alignment.unworkedLead}
    none={words.alignment.unworkedNone}
    filters={{ served: 'false' }}
  />
);

export const NoLeadingKpi = () => (
  <Objectives
    title={words.alignment.noLeading}
    lead={words.alignment.noLeadingLead}
    none={words.alignment.noLeadingNone}
    filters={{ leadingKpi: 'false' }}
  />
);
