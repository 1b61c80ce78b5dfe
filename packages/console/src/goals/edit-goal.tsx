import { useSignal } from '@preact/signals';
import { Sheet } from '../look/sheet.tsx';
import { TextField } from '../look/text-field.tsx';
import { useCommand } from '../look/use-command.ts';
import { words } from '../texts/words.ts';
import { changedIn, daysOf, type GoalWords, wordsOf } from './edit.ts';
import { rowsOf } from './edit.rows.ts';
import type { Goal } from './goal.ts';
import { ReasonField } from './reason.field.tsx';
import { TermFields } from './term.fields.tsx';
import { useRevision } from '../look/use-revision.ts';
import { NowAndYours } from '../look/now-and-yours.tsx';

export type EditProps = { goal: Goal; done: () => void; cancel: () => void; again: () => void };

/** Revises what a goal says, with a reason. Only what was changed is sent. */
export const EditGoal = ({ goal, done, cancel, again }: EditProps) => {
  const opened = useSignal(wordsOf(goal));
  const said = useSignal(wordsOf(goal));
  const reason = useSignal('');
  const missing = useSignal<{ title?: string; checkInCadenceDays?: string }>({});
  const command = useCommand('/v1/goals/{goalId}/revisions');
  const { send, sending, problem } = command;
  const revision = useRevision(goal.revision, problem);
  const wrong = (field: string) => missing.value[field as keyof typeof missing.value] ?? command.wrong(field);
  const say = (part: Partial<GoalWords>): void => {
    said.value = { ...said.value, ...part };
    missing.value = {};
  };
  const submit = async (): Promise<void> => {
    const changed = changedIn(opened.value, said.value);
    missing.value = {
      ...(Object.keys(changed).length === 0 && { title: words.goals.unchanged }),
      ...(daysOf(said.value.cadence) === undefined && { checkInCadenceDays: words.goals.daysNeeded }),
    };
    if (Object.keys(missing.value).length > 0) return;
    const body = { ...changed, reason: reason.value };
    if (await send({ path: { goalId: goal.goalId }, body, revision })) done();
    else again();
  };
  return (
    <Sheet
      label={words.goals.edit}
      send={words.goals.save}
      submit={submit}
      sending={sending}
      problem={problem}
      cancel={cancel}
      now={<NowAndYours rows={rowsOf(wordsOf(goal), said.value)} />}
    >
      <TextField
        label={words.goals.title}
        required
        value={said.value.title}
        wrong={wrong('title')}
        type={(title) => say({ title })}
      />
      <TextField
        label={words.goals.description}
        hint={words.goals.optional}
        long
        value={said.value.description}
        wrong={wrong('description')}
        type={(description) => say({ description })}
      />
      <TermFields said={said.value} say={say} wrong={wrong} />
      <ReasonField reason={reason} wrong={wrong} />
    </Sheet>
  );
};
