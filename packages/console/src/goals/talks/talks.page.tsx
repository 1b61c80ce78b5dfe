import { useSignal } from '@preact/signals';
import { query } from '../../api/query.ts';
import type { Reply } from '../../api/types.ts';
import { useList } from '../../api/use-list.ts';
import { Listed } from '../../look/listed.tsx';
import { nameText } from '../../look/named.ts';
import { Page } from '../../look/page.tsx';
import { PersonName } from '../../look/person-name.tsx';
import { type Column, Table } from '../../look/table.tsx';
import { Day } from '../../look/when.tsx';
import { me } from '../../shell/me.ts';
import { words } from '../../texts/words.ts';
import { goalPath } from '../goal.ts';
import { TalkForm } from './talk.form.tsx';
import '../forms.css';

const texts = words.talks;

type Talk = Reply<'/v1/goal-talks'>['talks'][number];

const Goals = ({ goals }: Pick<Talk, 'goals'>) => (
  <ul class="plain">
    {goals.map(({ goalId, title }) => (
      <li key={goalId}>
        <a href={goalPath(goalId)}>{nameText(title)}</a>
      </li>
    ))}
  </ul>
);

const columns: readonly Column<Talk>[] = [
  { title: texts.columns.day, cell: ({ day }) => <Day on={day} /> },
  { title: texts.columns.person, cell: ({ personName }) => <PersonName name={personName} /> },
  { title: texts.columns.manager, cell: ({ managerName }) => <PersonName name={managerName} /> },
  { title: texts.columns.goals, cell: ({ goals }) => <Goals goals={goals} /> },
  { title: texts.columns.notes, cell: ({ notes }) => notes && nameText(notes) },
];

/** The goal-setting talks that the viewer may see, and a form to record one. */
export const TalksPage = () => {
  const state = useSignal<'closed' | 'open' | 'saved'>('closed');
  const list = useList('talks', async (cursor, signal) => {
    const { talks, next } = await query('/v1/goal-talks', { filters: { ...(cursor && { cursor }) }, signal });
    return { rows: talks, next };
  });
  const who = me.value;
  const records = who?.roles.some((role) => role === 'employee' || role === 'manager');
  return (
    <Page
      title={texts.title}
      lead={texts.lead}
      actions={
        records && (
          <button
            type="button"
            class="button main"
            aria-expanded={state.value === 'open'}
            onClick={() => (state.value = state.value === 'open' ? 'closed' : 'open')}
          >
            {texts.begin}
          </button>
        )
      }
    >
      <p role="status" class={state.value === 'saved' ? 'notice good' : 'unseen'}>
        {state.value === 'saved' && texts.saved}
      </p>
      {who && state.value === 'open' && (
        <TalkForm
          who={who}
          cancel={() => (state.value = 'closed')}
          done={() => {
            state.value = 'saved';
            list.again();
          }}
        />
      )}
      <Listed list={list} empty={texts.none}>
        {(rows) => (
          <Table
            caption={texts.title}
            quietCaption
            columns={columns}
            rows={rows}
            keyOf={({ goalTalkId }) => goalTalkId}
          />
        )}
      </Listed>
    </Page>
  );
};
