import { nameText } from '../../look/named.ts';
import { Sheet } from '../../look/sheet.tsx';
import { useCommand } from '../../look/use-command.ts';
import { words } from '../../texts/words.ts';
import type { EditProps } from '../edit-goal.tsx';
import { useRevision } from '../../look/use-revision.ts';
import { NowAndYours } from '../../look/now-and-yours.tsx';
import { KeyResultFields } from './fields.tsx';
import { newKeyResult } from './said.ts';
import { useSaidKeyResult } from './use-said.ts';

/** Adds a key result to a goal. */
export const AddKeyResult = ({ goal, done, cancel, again }: EditProps) => {
  const { send, sending, problem, wrong } = useCommand('/v1/goals/{goalId}/key-results');
  const form = useSaidKeyResult(newKeyResult(), (path) => wrong(path) ?? wrong(`keyResult/${path}`));
  const revision = useRevision(goal.revision, problem);
  const submit = async (): Promise<void> => {
    const body = form.read();
    if (!body) return;
    if (await send({ path: { goalId: goal.goalId }, body, revision })) done();
    else again();
  };
  const now = goal.keyResults.filter(({ dropped }) => !dropped).map(({ title }) => nameText(title));
  return (
    <Sheet
      label={words.goals.addKeyResult}
      send={words.goals.saveKeyResult}
      submit={submit}
      sending={sending}
      problem={problem}
      cancel={cancel}
      now={
        <NowAndYours
          rows={[{ field: words.goals.keyResults, now: now.join(', '), yours: form.said.title }]}
        />
      }
    >
      <KeyResultFields said={form.said} say={form.say} wrong={form.wrong} />
    </Sheet>
  );
};
