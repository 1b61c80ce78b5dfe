import { query } from '../api/query.ts';
import type { Reply } from '../api/types.ts';
import { useList } from '../api/use-list.ts';
import { goalPath } from '../goals/goal.ts';
import { Listed } from '../look/listed.tsx';
import { nameText } from '../look/named.ts';
import { PersonName } from '../look/person-name.tsx';
import { Status } from '../look/status.tsx';
import { type Column, Table } from '../look/table.tsx';
import { words } from '../texts/words.ts';

type Goal = Reply<'/v1/goals'>['goals'][number];

const columns: readonly Column<Goal>[] = [
  {
    title: words.alignment.goal,
    cell: ({ goalId, title }) => <a href={goalPath(goalId)}>{nameText(title)}</a>,
  },
  { title: words.alignment.owner, cell: ({ owner }) => <PersonName name={owner.name} /> },
  { title: words.alignment.cycle, cell: ({ cycleName }) => cycleName },
  { title: words.alignment.status, cell: ({ status }) => <Status of={status} /> },
];

/** Goals that run now and lead to no strategic objective. */
export const UnalignedGoals = () => {
  const list = useList('unaligned', async (cursor, signal) => {
    const { goals, next } = await query('/v1/goals', {
      filters: { orphan: 'true', running: 'true', ...(cursor && { cursor }) },
      signal,
    });
    return { rows: goals, next };
  });
  return (
    <section class="card">
      <div>
        <h2>{words.alignment.unaligned}</h2>
        <p class="soft">{words.alignment.unalignedLead}</p>
      </div>
      <Listed list={list} empty={words.alignment.unalignedNone}>
        {(rows) => (
          <Table
            caption={words.alignment.unaligned}
            quietCaption
            columns={columns}
            rows={rows}
            keyOf={({ goalId }) => goalId}
          />
        )}
      </Listed>
    </section>
  );
};
