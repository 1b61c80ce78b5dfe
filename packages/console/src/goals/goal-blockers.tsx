import { useSignal } from '@preact/signals';
import { query } from '../api/query.ts';
import { useList } from '../api/use-list.ts';
import { Listed } from '../look/listed.tsx';
import { Sheet } from '../look/sheet.tsx';
import { TextField } from '../look/text-field.tsx';
import { useCommand } from '../look/use-command.ts';
import { Opener } from '../look/opener.tsx';
import { words } from '../texts/words.ts';
import { Blockers } from './blockers.tsx';

type GoalBlockersProps = { goalId: string; round: number; mayRaise: boolean; again: () => void };

const Raise = ({ goalId, done, cancel }: { goalId: string; done: () => void; cancel: () => void }) => {
  const text = useSignal('');
  const { send, sending, problem, wrong } = useCommand('/v1/goals/{goalId}/blockers');
  const submit = async (): Promise<void> => {
    if (await send({ path: { goalId }, body: { text: text.value } })) done();
  };
  return (
    <Sheet
      label={words.goals.raise}
      send={words.goals.saveBlocker}
      submit={submit}
      sending={sending}
      problem={problem}
      cancel={cancel}
    >
      <TextField
        label={words.goals.whatBlocks}
        required
        value={text.value}
        wrong={wrong('text')}
        type={(said) => {
          text.value = said;
        }}
      />
    </Sheet>
  );
};

/** What stands and stood in the way of one goal. */
export const GoalBlockers = ({ goalId, round, mayRaise, again }: GoalBlockersProps) => {
  const raising = useSignal(false);
  const close = (): void => {
    raising.value = false;
  };
  const list = useList(
    goalId,
    async (cursor, signal) => {
      const filters = { goal: goalId, ...(cursor && { cursor }) };
      const { blockers, next } = await query('/v1/blockers', { filters, signal });
      return { rows: blockers, next };
    },
    round,
  );
  return (
    <section class="card">
      <h2>{words.goals.blockers}</h2>
      <Listed list={list} empty={words.goals.noBlockers}>
        {(rows) => <Blockers blockers={rows} again={again} />}
      </Listed>
      {mayRaise && (
        <p>
          <Opener open={raising}>{words.goals.raise}</Opener>
        </p>
      )}
      {raising.value && (
        <Raise
          goalId={goalId}
          cancel={close}
          done={() => {
            close();
            again();
          }}
        />
      )}
    </section>
  );
};
