import { useSignal } from '@preact/signals';
import { nameText } from '../../look/named.ts';
import { Sheet } from '../../look/sheet.tsx';
import { useCommand } from '../../look/use-command.ts';
import { words } from '../../texts/words.ts';
import type { EditProps } from '../edit-goal.tsx';
import type { KeyResult } from '../goal.ts';
import { ReasonField } from '../reason.field.tsx';
import { useRevision } from '../../look/use-revision.ts';
import { NowAndYours } from '../../look/now-and-yours.tsx';
import { KeyResultFields } from './fields.tsx';
import { saidOf } from './said.ts';
import { rowsOf } from './said.rows.ts';
import { useSaidKeyResult } from './use-said.ts';

/** Revises a key result, with a reason: its title, its weight and what it is measured by. */
export const EditKeyResult = (props: EditProps & { keyResult: KeyResult }) => {
  const { goal, keyResult, done, cancel, again } = props;
  const { keyResultId, measure } = keyResult;
  const reason = useSignal('');
  const { send, sending, problem, wrong } = useCommand(
    '/v1/goals/{goalId}/key-results/{keyResultId}/revisions',
  );
  const form = useSaidKeyResult(saidOf(keyResult), wrong, measure);
  const revision = useRevision(goal.revision, problem);
  const submit = async (): Promise<void> => {
    const said = form.read();
    if (!said) return;
    const body = { ...said, reason: reason.value };
    if (await send({ path: { goalId: goal.goalId, keyResultId }, body, revision })) done();
    else again();
  };
  return (
    <Sheet
      label={words.goals.editOf(nameText(keyResult.title))}
      send={words.goals.save}
      submit={submit}
      sending={sending}
      problem={problem}
      cancel={cancel}
      now={<NowAndYours rows={rowsOf(saidOf(keyResult), form.said)} />}
    >
      <KeyResultFields said={form.said} say={form.say} wrong={form.wrong} exists />
      <ReasonField reason={reason} wrong={wrong} />
    </Sheet>
  );
};
