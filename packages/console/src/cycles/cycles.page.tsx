import { query } from '../api/query.ts';
import type { Reply } from '../api/types.ts';
import { useList } from '../api/use-list.ts';
import { dayText } from '../look/dates.ts';
import { Listed } from '../look/listed.tsx';
import { Page } from '../look/page.tsx';
import { Table } from '../look/table.tsx';
import { words } from '../texts/words.ts';

type Cycle = Reply<'/v1/cycles'>['cycles'][number];

/** Days from and to, in words. */
export const spanText = ({ from, to }: { from: string; to: string }): string =>
  words.cycles.span(dayText(from), dayText(to));

const Cycles = ({ rows }: { rows: readonly Cycle[] }) => {
  const texts = words.cycles;
  return (
    <Table
      caption={texts.title}
      quietCaption
      rows={rows}
      keyOf={({ cycleId }) => cycleId}
      columns={[
        { title: texts.name, cell: ({ cycleId, name }) => <a href={`/console/cycles/${cycleId}`}>{name}</a> },
        { title: texts.scope, cell: ({ scopeName }) => scopeName ?? texts.organisation },
        { title: texts.evaluated, cell: ({ evaluationPeriod }) => spanText(evaluationPeriod) },
        { title: texts.window, cell: ({ administrationWindow }) => spanText(administrationWindow) },
        {
          title: texts.state,
          cell: ({ closedAt }) => (
            <span class={`tag ${closedAt ? '' : 'accent'}`}>{closedAt ? texts.closed : texts.open}</span>
          ),
        },
      ]}
    />
  );
};

/** The review cycles. */
export const CyclesPage = () => {
  const list = useList<Cycle>('cycles', async (cursor, signal) => {
    const filters = { kind: 'review' as const, limit: 50, ...(cursor !== undefined && { cursor }) };
    const { cycles, next } = await query('/v1/cycles', { filters, signal });
    return { rows: cycles, next };
  });
  return (
    <Page title={words.cycles.title} lead={words.cycles.lead}>
      <section class="card">
        <Listed list={list} empty={words.cycles.empty}>
          {(rows) => <Cycles rows={rows} />}
        </Listed>
      </section>
    </Page>
  );
};
