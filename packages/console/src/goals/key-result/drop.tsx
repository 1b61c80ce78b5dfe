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

const stateOf = ({ dropped, status }: KeyResult): string =>
  dropped ? words.goals.dropped : (words.shell.statuses[status ?? ''] ?? words.shell.noStatus);

/** Drops a key result, with a reason. */
export const DropKeyResult = (props: EditProps & { keyResult: KeyResult }) => {
  const { goal, keyResult, done, cancel, again } = props;
  const reason = useSignal('');
  const { send, sending, problem, wrong } = useCommand('/v1/goals/{goalId}/key-results/{keyResultId}/drop');
  const revision = useRevision(goal.revision, problem);
  const submit = async (): Promise<void> => {
    const path = { goalId: goal.goalId, keyResultId: keyResult.keyResultId };
    if (await send({ path, body: { reason: reason.value }, revision })) done();
    else again();
  };
  const title = nameText(keyResult.title);
  return (
    <Sheet
      label={words.goals.dropOf(title)}
      send={words.goals.sendDrop}
      submit={submit}
      sending={sending}
      problem={problem}
      cancel={cancel}
      now={<NowAndYours rows={[{ field: title, now: stateOf(keyResult), yours: words.goals.dropped }]} />}
    >
      <p class="soft">{words.goals.dropLead}</p>
      <ReasonField reason={reason} wrong={wrong} label={words.goals.whyDrop} />
    </Sheet>
  );
};
