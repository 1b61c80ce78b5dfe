import { query } from '../api/query.ts';
import { useReply } from '../api/reply.ts';
import type { Reply } from '../api/types.ts';
import { numberText, percentText } from '../look/numbers.ts';
import { orDash } from '../look/or-dash.ts';
import { type Column, Table } from '../look/table.tsx';
import { words } from '../texts/words.ts';
import { Outcome } from './outcome.tsx';
import { Part } from './part.tsx';
import { RangeBar } from './range-bar.tsx';

type GroupTable = Reply<'/v1/cycles/{cycleId}/fairness/tables'>['tables'][number];
type Row = GroupTable['rows'][number];
type Share = NonNullable<Row['top']>;

const selections = ['top', 'bottom', 'aboveMedian'] as const;

/** The groups of a row; some have been merged because they are small. */
const groupName = ({ groups }: Pick<Row, 'groups'>): string =>
  groups.map((values) => values.join(` ${words.fairness.or} `)).join(', ');

const categoriesOf = ({ categories }: GroupTable): string => categories.join(` ${words.fairness.and} `);

type Judged = { row: Row; share: Share };

const columns: readonly Column<Judged>[] = [
  { title: words.fairness.group, cell: ({ row }) => groupName(row) },
  { title: words.fairness.people, number: true, cell: ({ row }) => row.n },
  {
    title: words.fairness.share,
    number: true,
    cell: ({ row, share }) => (
      <>
        {percentText(share.rate)} <span class="soft small">{words.fairness.countOf(share.count, row.n)}</span>
      </>
    ),
  },
  {
    title: words.fairness.range,
    cell: ({ share }) => (
      <>
        <RangeBar {...share} />
        <span class="small">{words.fairness.between(percentText(share.low), percentText(share.high))}</span>
      </>
    ),
  },
  {
    title: words.fairness.ratio,
    number: true,
    cell: ({ share: { ratio } }) => orDash(ratio, numberText),
  },
  {
    title: words.fairness.chance,
    number: true,
    cell: ({ share: { p, pAdjusted } }) => (p === null ? '–' : percentText(pAdjusted ?? p)),
  },
  { title: words.fairness.outcome, cell: ({ share }) => <Outcome of={share.outcome} /> },
];

const Selection = ({ table, what }: { table: GroupTable; what: (typeof selections)[number] }) => {
  const rows = table.rows.flatMap((row) => {
    const share = row[what];
    return share ? [{ row, share }] : [];
  });
  const caption = words.fairness.selectionBy(words.fairness.selections[what], categoriesOf(table));
  if (rows.length === 0)
    return (
      <p>
        <strong>{caption}</strong> <span class="soft">{words.fairness.noDifference}</span>
      </p>
    );
  return <Table caption={caption} columns={columns} rows={rows} keyOf={({ row }) => groupName(row)} />;
};

const ByCategories = ({ table }: { table: GroupTable }) => (
  <details open={table.categories.length === 1}>
    <summary>{words.fairness.of(categoriesOf(table))}</summary>
    <div class="stack group-tables">
      {selections.map((what) => (
        <Selection key={what} table={table} what={what} />
      ))}
    </div>
  </details>
);

/** The shares of groups in the top and bottom marks, with the range of each. */
export const GroupTables = ({ cycleId }: { cycleId: string }) => {
  const asked = useReply(cycleId, (signal) =>
    query('/v1/cycles/{cycleId}/fairness/tables', { path: { cycleId }, signal }),
  );
  return (
    <Part
      title={words.fairness.tables}
      lead={words.fairness.tablesLead}
      refused={words.fairness.tablesRefused}
      from={asked}
    >
      {({ tables }) =>
        tables.length === 0 ? (
          <p class="soft">{words.fairness.noTables}</p>
        ) : (
          tables.map((table) => <ByCategories key={table.categories.join(' ')} table={table} />)
        )
      }
    </Part>
  );
};
