import { useSignal } from '@preact/signals';
import { query } from '../../api/query.ts';
import { useList } from '../../api/use-list.ts';
import { Listed } from '../../look/listed.tsx';
import { Page } from '../../look/page.tsx';
import { me } from '../../shell/me.ts';
import { words } from '../../texts/words.ts';
import { CorrectTalkForm } from './correct-talk.form.tsx';
import { TalkForm } from './talk.form.tsx';
import { TalksTable } from './talks.table.tsx';
import '../forms.css';

const texts = words.talks;

/** What is open: the form for a new talk, or the one that corrects a talk. */
type Open = { form: 'none' | 'new' | 'saved' } | { form: 'correct'; goalTalkId: string };

/** The goal-setting talks that the viewer may see, and forms to record and to correct one. */
export const TalksPage = () => {
  const open = useSignal<Open>({ form: 'none' });
  const list = useList('talks', async (cursor, signal) => {
    const { talks, next } = await query('/v1/goal-talks', { filters: { ...(cursor && { cursor }) }, signal });
    return { rows: talks, next };
  });
  const who = me.value;
  const { value: state } = open;
  const records = who?.roles.some((role) => role === 'employee' || role === 'manager');
  const corrected =
    state.form === 'correct' && list.rows.find(({ goalTalkId }) => goalTalkId === state.goalTalkId);
  const close = (): void => {
    open.value = { form: 'none' };
  };
  const done = (): void => {
    open.value = { form: 'saved' };
    list.again();
  };
  return (
    <Page
      title={texts.title}
      lead={texts.lead}
      actions={
        records && (
          <button
            type="button"
            class="button main"
            aria-expanded={state.form === 'new'}
            onClick={() => (open.value = { form: state.form === 'new' ? 'none' : 'new' })}
          >
            {texts.begin}
          </button>
        )
      }
    >
      <p role="status" class={state.form === 'saved' ? 'notice good' : 'unseen'}>
        {state.form === 'saved' && texts.saved}
      </p>
      {who && state.form === 'new' && <TalkForm who={who} cancel={close} done={done} />}
      {corrected && (
        <CorrectTalkForm
          key={corrected.goalTalkId}
          talk={corrected}
          cancel={close}
          done={done}
          again={list.again}
        />
      )}
      <section class="card" aria-label={texts.title}>
        <Listed list={list} empty={texts.none}>
          {(rows) => (
            <TalksTable
              talks={rows}
              correct={(goalTalkId) => (open.value = { form: 'correct', goalTalkId })}
            />
          )}
        </Listed>
      </section>
    </Page>
  );
};
